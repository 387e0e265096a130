package cn.zwfw.gateway.overload;

import cn.zwfw.gateway.caller.CallerNetwork;
import cn.zwfw.gateway.port.ManagementPort;
import cn.zwfw.gateway.problem.Problems;
import cn.zwfw.gateway.problem.Refusal;
import cn.zwfw.gateway.route.PublicRead;
import cn.zwfw.gateway.route.RoutedServices;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses at once what cannot be answered soon: a request takes room until its answer begins.
 * Behind memory, which has room for everybody, and only on the way to services: health and the
 * gateway's own pages are never refused.
 */
@Component
@Order(-40)
class Shedding implements WebFilter {

    private static final String REFUSED = "zwfw.gateway.refused";
    private static final String OVERLOAD = "overload";

    private final OverloadSettings settings;
    private final RoutedServices services;
    private final Problems problems;
    private final MeterRegistry meters;
    private final Room all;
    private final Addresses addresses;
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();

    Shedding(
            OverloadSettings settings,
            RoutedServices services,
            Problems problems,
            MeterRegistry meters) {
        this.settings = settings;
        this.services = services;
        this.problems = problems;
        this.meters = meters;
        this.all = Room.of(settings.atOnce(), settings.publicPercent());
        this.addresses = new Addresses(settings.perAddress());
        Gauge.builder("zwfw.gateway.under.way", all, room -> room.taken().get())
                .description("requests that wait for a service to begin its answer")
                .register(meters);
        // there from the start: the first refusal is an increase, too
        meters.counter(REFUSED, "because", OVERLOAD);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var service = services.of(exchange.getRequest());
        return service.equals(RoutedServices.NONE) || ManagementPort.received(exchange)
                ? chain.filter(exchange)
                : Mono.defer(() -> admitted(exchange, chain, service));
    }

    private Mono<Void> admitted(ServerWebExchange exchange, WebFilterChain chain, String service) {
        var room = rooms.computeIfAbsent(service, this::room);
        var request = exchange.getRequest();
        var isPublic = PublicRead.is(request);
        var network = CallerNetwork.of(request);
        if (!addresses.enter(network)) {
            return refused(exchange, "address-at-once", Refusal.TOO_MANY);
        }
        if (!room.enter(isPublic)) {
            addresses.leave(network);
            return refused(exchange, OVERLOAD, Refusal.OVERLOADED);
        }
        if (!all.enter(isPublic)) {
            addresses.leave(network);
            room.leave();
            return refused(exchange, OVERLOAD, Refusal.OVERLOADED);
        }
        var isIn = new AtomicBoolean(true);
        Runnable leave =
                () -> {
                    if (isIn.compareAndSet(true, false)) {
                        addresses.leave(network);
                        room.leave();
                        all.leave();
                    }
                };
        // who takes his answer slowly keeps no room, and a stream without end does not either
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(leave));
        return chain.filter(exchange).doFinally(_ -> leave.run());
    }

    private Mono<Void> refused(ServerWebExchange exchange, String because, Refusal refusal) {
        meters.counter(REFUSED, "because", because).increment();
        return problems.answer(exchange, refusal);
    }

    private Room room(String service) {
        return Room.of(settings.perService(), settings.publicPercent());
    }
}
