package cn.zwfw.gateway.caller;

import cn.zwfw.gateway.port.ManagementPort;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Remembers who asks, right after the token check (-100). */
@Component
@Order(-99)
class CallerKnown implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (ManagementPort.received(exchange)) {
            return chain.filter(exchange);
        }
        return ReactiveSecurityContextHolder.getContext()
                .doOnNext(known -> {
                    var authentication = known.getAuthentication();
                    if (authentication != null
                            && authentication.getPrincipal() instanceof Jwt token) {
                        Caller.named(token).keepIn(exchange);
                    }
                })
                .then(Mono.defer(() -> chain.filter(exchange)));
    }
}
