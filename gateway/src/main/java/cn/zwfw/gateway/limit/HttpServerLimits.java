package cn.zwfw.gateway.limit;

import cn.zwfw.gateway.problem.Problems;
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

    HttpServerLimits(Problems problems) {
        this.undecodable = new UndecodableRequests(problems);
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(this);
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((_, channel, _) ->
                channel.pipeline()
                        .addAfter(NettyPipeline.HttpCodec, "lingering-close", new LingeringClose())
                        .addAfter("lingering-close", "undecodable-requests", undecodable));
    }
}
