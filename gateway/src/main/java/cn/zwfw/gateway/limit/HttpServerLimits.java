package cn.zwfw.gateway.limit;

import cn.zwfw.gateway.problem.Problems;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Puts its handlers where they see every answer just before it is encoded. */
@Component
class HttpServerLimits
        implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory>,
                NettyServerCustomizer {

    private final UndecodableRequests undecodable;
    private final SlowClientSettings slow;
    private final ObjectProvider<MeterRegistry> meters;

    HttpServerLimits(
            Problems problems, SlowClientSettings slow, ObjectProvider<MeterRegistry> meters) {
        this.undecodable = new UndecodableRequests(problems);
        this.slow = slow;
        this.meters = meters;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(this);
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((_, channel, _) -> {
            var slowRequests = new SlowRequests(slow, meters.getObject());
            channel.pipeline()
                    .addBefore(NettyPipeline.HttpCodec, "pace", slowRequests.pace())
                    .addBefore(
                            NettyPipeline.HttpCodec,
                            "slow-readers",
                            new SlowReaders(slow.answerWithin()))
                    .addAfter(NettyPipeline.HttpCodec, "lingering-close", new LingeringClose())
                    .addAfter("lingering-close", "undecodable-requests", undecodable)
                    .addAfter("undecodable-requests", "slow-requests", slowRequests);
        });
    }
}
