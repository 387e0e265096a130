package cn.zwfw.gateway.trace;

import cn.zwfw.gateway.port.ManagementPort;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives every request a trace id, first of all filters, so that even refusals carry it. If spans
 * are recorded, theirs has begun already and is the one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Tracing implements WebFilter {

    private final AccessLog log;

    Tracing(AccessLog log) {
        this.log = log;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var only = TraceParent.received(exchange.getRequest());
        var recorded = TraceParent.recorded(exchange);
        var trace = recorded == null ? TraceParent.continuing(only) : recorded;
        var continued = only != null && only.contains(trace.traceId());
        trace.keepIn(exchange);
        exchange.getResponse().getHeaders().set(TraceHeader.NAME, trace.traceId());
        var traced =
                exchange.mutate()
                        .request(request ->
                                request.headers(headers -> {
                                    headers.set(TraceParent.HEADER, trace.header());
                                    if (!continued) {
                                        headers.remove("tracestate");
                                    }
                                }))
                        .build();
        var answered = chain.filter(traced);
        var logged = ManagementPort.received(exchange) ? answered : log.around(answered, exchange);
        return logged.contextWrite(context -> context.put(TraceInLogs.KEY, trace.traceId()));
    }
}
