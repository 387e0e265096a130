package cn.zwfw.gateway.trace;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * One line per request: method, path, status, milliseconds. No addresses, names, queries, headers
 * or bodies: what a citizen asked for is not the log's to keep.
 */
@Component
class AccessLog {

    private static final Logger log = LoggerFactory.getLogger("access");

    Mono<Void> around(Mono<Void> answered, ServerWebExchange exchange) {
        return Mono.defer(() -> {
            long begun = System.nanoTime();
            return answered.doFinally(signal -> write(exchange, signal, begun));
        });
    }

    /** The raw path is still encoded, so no line break in it can forge a line. */
    private static void write(ServerWebExchange exchange, SignalType signal, long begun) {
        var request = exchange.getRequest();
        var status = exchange.getResponse().getStatusCode();
        var outcome =
                signal == SignalType.CANCEL
                        ? "cancelled"
                        : status == null ? "200" : String.valueOf(status.value());
        var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        var path = request.getURI().getRawPath();
        TraceParent.of(exchange)
                .inLog(() -> log.info("{} {} {} {} ms", request.getMethod(), path, outcome, took));
    }
}
