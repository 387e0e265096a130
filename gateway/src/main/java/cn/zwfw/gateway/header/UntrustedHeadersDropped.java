package cn.zwfw.gateway.header;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Drops untrusted headers before anything, the gateway's own pages included, can read them; says
 * instead where the request really comes from, so that services can count by address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UntrustedHeadersDropped implements WebFilter {

    private final UntrustedHeaders untrusted;
    private final CallerAddress callers;

    UntrustedHeadersDropped(UntrustedHeaders untrusted, CallerAddress callers) {
        this.untrusted = untrusted;
        this.callers = callers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var dropped = untrusted.among(request.getHeaders());
        var address = callers.address(request);
        return chain.filter(
                exchange.mutate()
                        .request(kept ->
                                kept.headers(headers -> {
                                    dropped.forEach(headers::remove);
                                    headers.set(CallerAddress.HEADER, address);
                                }))
                        .build());
    }
}
