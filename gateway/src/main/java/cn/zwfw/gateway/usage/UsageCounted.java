package cn.zwfw.gateway.usage;

import cn.zwfw.gateway.caller.Caller;
import cn.zwfw.gateway.port.ManagementPort;
import cn.zwfw.gateway.route.RoutedServices;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
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

    private static final String ANONYMOUS = "anonymous";

    private final UsageBook book;
    private final RoutedServices services;
    private final MeterRegistry meters;
    private final Clock clock;

    UsageCounted(UsageBook book, RoutedServices services, MeterRegistry meters, Clock clock) {
        this.book = book;
        this.services = services;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return ManagementPort.received(exchange)
                ? chain.filter(exchange)
                : chain.filter(exchange).doFinally(signal -> count(exchange, signal));
    }

    private void count(ServerWebExchange exchange, SignalType signal) {
        var client = Caller.of(exchange).client();
        var counted = book.counted(client == null ? ANONYMOUS : client);
        var service = services.of(exchange.getRequest());
        var status = status(exchange, signal);
        book.add(new Usage(counted, LocalDate.now(clock), service, status));
        meters.counter(
                        "zwfw.gateway.requests",
                        "client",
                        counted,
                        "service",
                        service,
                        "status",
                        status)
                .increment();
    }

    /** A failure has been answered further out by now, unless nothing could be answered. */
    private static String status(ServerWebExchange exchange, SignalType signal) {
        if (signal == SignalType.CANCEL) {
            return "cancelled";
        }
        var status = exchange.getResponse().getStatusCode();
        if (status == null) {
            return signal == SignalType.ON_ERROR ? "5xx" : "2xx";
        }
        return status.value() / 100 + "xx";
    }
}
