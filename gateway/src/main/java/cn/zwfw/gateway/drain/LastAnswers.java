package cn.zwfw.gateway.drain;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Says with each answer of a gateway that ends that the next request wants another connection. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LastAnswers implements WebFilter {

    private final Drain drain;

    LastAnswers(Drain drain) {
        this.drain = drain;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var response = exchange.getResponse();
        // asked when the answer begins: it may have taken longer to come than the drain
        response.beforeCommit(() -> {
            if (drain.hasBegun()) {
                response.getHeaders().set(HttpHeaders.CONNECTION, "close");
            }
            return Mono.empty();
        });
        return chain.filter(exchange);
    }
}
