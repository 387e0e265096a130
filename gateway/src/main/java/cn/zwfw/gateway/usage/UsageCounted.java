package cn.zwfw.gateway.usage;

import cn.zwfw.gateway.caller.Caller;
import cn.zwfw.gateway.port.ManagementPort;
import cn.zwfw.gateway.route.RoutedServices;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/** Counts every request when it is over: those that were refused, too, by whatever filter. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class UsageCounted implements WebFilter {

    private final Requests requests;
    private final RoutedServices services;

    UsageCounted(Requests requests, RoutedServices services) {
        this.requests = requests;
        this.services = services;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return ManagementPort.received(exchange)
                ? chain.filter(exchange)
                : chain.filter(exchange).doFinally(signal -> count(exchange, signal));
    }

    private void count(ServerWebExchange exchange, SignalType signal) {
        requests.count(
                Caller.of(exchange).client(),
                services.of(exchange.getRequest()),
                status(exchange, signal));
    }

    /** A failure has been answered further out by now, unless nothing could be answered. */
    private static String status(ServerWebExchange exchange, SignalType signal) {
        if (signal == SignalType.CANCEL) {
            return Requests.CANCELLED;
        }
        var status = exchange.getResponse().getStatusCode();
        if (status == null) {
            return signal == SignalType.ON_ERROR ? "5xx" : "2xx";
        }
        return status.value() / 100 + "xx";
    }
}
