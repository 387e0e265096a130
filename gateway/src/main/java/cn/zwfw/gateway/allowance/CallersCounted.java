package cn.zwfw.gateway.allowance;

import cn.zwfw.gateway.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Counts by client and by user, once the token says who they are. */
@Component
@Order(-98)
class CallersCounted implements WebFilter {

    private final Counting counting;

    CallersCounted(Counting counting) {
        this.counting = counting;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var caller = Caller.of(exchange);
        var next = Mono.defer(() -> chain.filter(exchange));
        var user = counted(exchange, Counted.USER, caller.user(), next);
        return counted(exchange, Counted.CLIENT, caller.client(), user);
    }

    private Mono<Void> counted(
            ServerWebExchange exchange, Counted counted, @Nullable String who, Mono<Void> next) {
        return who == null ? next : counting.count(exchange, counted, who, next);
    }
}
