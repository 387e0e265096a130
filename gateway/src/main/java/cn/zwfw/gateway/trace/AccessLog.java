package cn.zwfw.gateway.trace;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * One line per request: method, path, status, milliseconds. Of the path only the words that are the
 * platform's own. No addresses, names, queries, headers or bodies: what a citizen asked for is not
 * the log's to keep.
 */
@Component
class AccessLog {

    private static final Logger log = LoggerFactory.getLogger("access");

    /** A method is a word of the caller's, too. */
    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.values());

    private final PathWords words;

    AccessLog(PathWords words) {
        this.words = words;
    }

    Mono<Void> around(Mono<Void> answered, ServerWebExchange exchange) {
        return Mono.defer(() -> {
            long begun = System.nanoTime();
            return answered.doFinally(signal -> write(exchange, signal, begun));
        });
    }

    private void write(ServerWebExchange exchange, SignalType signal, long begun) {
        var request = exchange.getRequest();
        var status = exchange.getResponse().getStatusCode();
        var method = METHODS.contains(request.getMethod()) ? request.getMethod().name() : "OTHER";
        var outcome =
                signal == SignalType.CANCEL
                        ? "cancelled"
                        : status == null ? "200" : String.valueOf(status.value());
        var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        var path = words.of(request.getURI().getRawPath());
        TraceParent.of(exchange)
                .inLog(() -> log.info("{} {} {} {} ms", method, path, outcome, took));
    }
}
