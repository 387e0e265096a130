package cn.zwfw.gateway.header;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Drops untrusted headers before anything, the gateway's own pages included, can read them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UntrustedHeadersDropped implements WebFilter {

    private final UntrustedHeaders untrusted;

    UntrustedHeadersDropped(UntrustedHeaders untrusted) {
        this.untrusted = untrusted;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var dropped = untrusted.among(exchange.getRequest().getHeaders());
        return dropped.isEmpty()
                ? chain.filter(exchange)
                : chain.filter(
                        exchange.mutate()
                                .request(request ->
                                        request.headers(
                                                headers -> dropped.forEach(headers::remove)))
                                .build());
    }
}
