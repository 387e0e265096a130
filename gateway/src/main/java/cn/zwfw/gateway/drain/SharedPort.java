package cn.zwfw.gateway.drain;

import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.unix.UnixChannelOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

/**
 * Listens beside another gateway of the same user and on the same port, so that one replaces the
 * other. A newcomer gets no connection before it is ready, and who leaves gets no more of them.
 * This is for two: the one that has listened longer is the one that leaves.
 */
@Component
@ConditionalOnProperty("zwfw.gateway.share-port")
class SharedPort
        implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory>,
                NettyServerCustomizer {

    private static final Logger log = LoggerFactory.getLogger(SharedPort.class);

    /** The place of the one that has listened longest, which is this one if there is no other. */
    private static final int FIRST = 0;

    private static final int NEXT = 1;

    private final AtomicReference<@Nullable Channel> listening = new AtomicReference<>();
    private final AtomicBoolean ready = new AtomicBoolean();

    SharedPort() {
        if (!LoopResources.hasNativeSupport()) {
            throw new IllegalStateException(
                    "zwfw.gateway.share-port needs Linux and Netty's native transport");
        }
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(this);
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.option(UnixChannelOption.SO_REUSEPORT, true)
                .doOnBound(bound -> {
                    listening.set(bound.channel());
                    steer(FIRST);
                });
    }

    @EventListener(ApplicationReadyEvent.class)
    void join() {
        var channel = listening.get();
        if (channel != null && ready.compareAndSet(false, true)) {
            try {
                Steering.release(channel);
            } catch (ChannelException failure) {
                log.warn("connections could not be asked for", failure);
            }
        }
    }

    /** One that has never been ready has no connections, and leaves them to the other. */
    void leave() {
        if (ready.get()) {
            steer(NEXT);
        }
    }

    /** Without it a connection that comes at the very end is reset; everything else is the same. */
    private void steer(int index) {
        var channel = listening.get();
        if (channel != null) {
            try {
                Steering.sendTo(channel, index);
            } catch (ChannelException failure) {
                log.warn("connections could not be sent to one of the gateways", failure);
            }
        }
    }
}
