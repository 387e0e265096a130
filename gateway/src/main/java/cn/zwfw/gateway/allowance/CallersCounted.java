package cn.zwfw.gateway.allowance;

import cn.zwfw.gateway.caller.Caller;
import cn.zwfw.gateway.docking.DistrictSystems;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts by client and by user, once the token says who they are. A district's system has the quota
 * it was docked with, by the minute and by the day, instead of what every program has.
 */
@Component
@Order(-98)
class CallersCounted implements WebFilter {

    private final Counting counting;
    private final AllowanceSettings settings;
    private final DistrictSystems systems;

    CallersCounted(Counting counting, AllowanceSettings settings, DistrictSystems systems) {
        this.counting = counting;
        this.settings = settings;
        this.systems = systems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var caller = Caller.of(exchange);
        var next = Mono.defer(() -> chain.filter(exchange));
        var user = caller.user();
        if (user != null) {
            next = counting.count(exchange, Counted.USER, settings.user(), user, next);
        }
        var client = caller.client();
        return client == null ? next : byClient(exchange, client, next);
    }

    private Mono<Void> byClient(ServerWebExchange exchange, String client, Mono<Void> next) {
        var quota = systems.quotaOf(client);
        if (quota.isEmpty()) {
            return counting.count(exchange, Counted.CLIENT, settings.client(), client, next);
        }
        var byDay =
                counting.count(
                        exchange,
                        Counted.CLIENT,
                        new Allowance(quota.get().perDay(), Duration.ofDays(1)),
                        client,
                        next);
        return counting.count(
                exchange,
                Counted.CLIENT,
                new Allowance(quota.get().perMinute(), Duration.ofMinutes(1)),
                client,
                byDay);
    }
}
