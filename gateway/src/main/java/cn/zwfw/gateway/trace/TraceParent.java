package cn.zwfw.gateway.trace;

import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/**
 * A W3C trace context header, version 00.
 *
 * @param traceId 32 lower-case hexadecimal digits, not all zero
 * @param spanId 16 lower-case hexadecimal digits, not all zero
 * @param flags two hexadecimal digits
 */
public record TraceParent(String traceId, String spanId, String flags) {

    static final String HEADER = "traceparent";

    private static final Pattern VALID =
            Pattern.compile(
                    "00-(?!0{32})(?<trace>[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-(?<flags>[0-9a-f]{2})");
    private static final String NOT_SAMPLED = "00";
    private static final String SAMPLED = "01";

    /** Continues the caller's trace if it sent one that is valid, else begins one. */
    public static TraceParent of(ServerHttpRequest request) {
        return continuing(received(request));
    }

    /** The header, if there is one; more than one are none. */
    static @Nullable String received(ServerHttpRequest request) {
        var received = request.getHeaders().get(HEADER);
        return received != null && received.size() == 1 ? received.getFirst() : null;
    }

    /** Continues the caller's trace if the header is valid, else begins one. */
    static TraceParent continuing(@Nullable String header) {
        var valid = header == null ? null : VALID.matcher(header);
        return valid != null && valid.matches()
                ? new TraceParent(valid.group("trace"), digits(1), valid.group("flags"))
                : begun();
    }

    /** That of the span which is recorded of this request; null if none is. */
    static @Nullable TraceParent recorded(ServerWebExchange exchange) {
        var observed =
                ServerRequestObservationContext.findCurrent(exchange.getAttributes()).orElse(null);
        TracingContext traced = observed == null ? null : observed.get(TracingContext.class);
        var span = traced == null ? null : traced.getSpan();
        if (span == null) {
            return null;
        }
        var context = span.context();
        var sampled = Boolean.TRUE.equals(context.sampled());
        return new TraceParent(
                context.traceId(), context.spanId(), sampled ? SAMPLED : NOT_SAMPLED);
    }

    public static TraceParent begun() {
        return new TraceParent(digits(2), digits(1), NOT_SAMPLED);
    }

    /** The trace of this request; a new one if it never passed {@link Tracing}. */
    public static TraceParent of(ServerWebExchange exchange) {
        TraceParent kept = exchange.getAttribute(TraceParent.class.getName());
        return kept == null ? begun() : kept;
    }

    /** Does what logs outside the reactive context, as when a failure has left it. */
    public void inLog(Runnable logging) {
        try (var _ = MDC.putCloseable(TraceInLogs.KEY, traceId)) {
            logging.run();
        }
    }

    void keepIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(TraceParent.class.getName(), this);
    }

    String header() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    /** Random, but no secret: ids need only differ. The lowest bit keeps them from being zero. */
    private static String digits(int longs) {
        var digits = new StringBuilder();
        for (int i = 0; i < longs; i++) {
            digits.append(HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1));
        }
        return digits.toString();
    }
}
