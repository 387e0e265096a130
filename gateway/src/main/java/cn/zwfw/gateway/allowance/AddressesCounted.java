package cn.zwfw.gateway.allowance;

import cn.zwfw.gateway.caller.CallerNetwork;
import cn.zwfw.gateway.port.ManagementPort;
import cn.zwfw.gateway.route.PublicRead;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts by address: after untrusted headers and other origins are dealt with, before tokens, whose
 * check costs something, are looked at.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class AddressesCounted implements WebFilter {

    private final Counting counting;
    private final AllowanceSettings settings;

    AddressesCounted(Counting counting, AllowanceSettings settings) {
        this.counting = counting;
        this.settings = settings;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (ManagementPort.received(exchange)) {
            return chain.filter(exchange);
        }
        var request = exchange.getRequest();
        var counted = PublicRead.is(request) ? Counted.PUBLIC_READS : Counted.ADDRESS;
        return counting.count(
                exchange,
                counted,
                settings.of(counted),
                CallerNetwork.of(request),
                Mono.defer(() -> chain.filter(exchange)));
    }
}
