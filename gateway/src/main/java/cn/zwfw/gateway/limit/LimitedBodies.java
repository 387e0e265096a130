package cn.zwfw.gateway.limit;

import cn.zwfw.gateway.problem.Refusal;
import cn.zwfw.gateway.problem.RequestRefused;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses bodies that are too large, after the token check (-100): strangers may send nothing. */
@Component
@Order(0)
class LimitedBodies implements WebFilter {

    private final BodyLimits limits;

    LimitedBodies(BodyLimits limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        long limit = limits.of(request.getPath());
        return request.getHeaders().getContentLength() > limit
                ? Mono.error(RequestRefused.as(Refusal.BODY_TOO_LARGE))
                : chain.filter(exchange.mutate().request(new CountedBody(request, limit)).build());
    }
}
