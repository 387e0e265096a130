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
public class AccessLog {

    /** The outcome of a request whose caller went before the answer was his. */
    public static final String CANCELLED = "cancelled";

    static final String NAME = "access";

    private static final Logger log = LoggerFactory.getLogger(NAME);

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
                        ? CANCELLED
                        : status == null ? "200" : String.valueOf(status.value());
        write(
                TraceParent.of(exchange),
                method,
                words.of(request.getURI().getRawPath()),
                outcome,
                System.nanoTime() - begun);
    }

    /** What of a path may be told. */
    public String words(String path) {
        return words.of(path);
    }

    /**
     * Writes the line of a request.
     *
     * @param path what {@link #words} makes of it
     * @param outcome the status, or {@link #CANCELLED}
     * @param took in nanoseconds
     */
    public void write(TraceParent trace, String method, String path, String outcome, long took) {
        var milliseconds = TimeUnit.NANOSECONDS.toMillis(took);
        trace.inLog(() -> log.info("{} {} {} {} ms", method, path, outcome, milliseconds));
    }
}
