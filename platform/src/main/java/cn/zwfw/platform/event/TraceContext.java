package cn.zwfw.platform.event;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Carries the trace id of the log lines through the event as the CloudEvents extension {@code
 * traceparent} (W3C Trace Context), so that one search finds what a request caused in other
 * services.
 */
final class TraceContext {

    static final String EXTENSION = "traceparent";

    private static final String TRACE_ID = "traceId";
    private static final String SPAN_ID = "spanId";
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    private TraceContext() {}

    /**
     * The running trace, or null if there is none; without a span the event's own id stands for it.
     */
    static @Nullable String current(String eventId) {
        String trace = MDC.get(TRACE_ID);
        if (trace == null) {
            return null;
        }
        String span = MDC.get(SPAN_ID);
        String parent = span == null ? eventId.replace("-", "").substring(0, 16) : span;
        String header = "00-" + trace + "-" + parent + "-01";
        return TRACEPARENT.matcher(header).matches() ? header : null;
    }

    /**
     * An observation that continues the trace of what was stored with an event; it becomes a span
     * only where spans are collected. Not started yet.
     */
    static Observation continuing(String traceparent, ObservationRegistry registry) {
        return Observation.createNotStarted(
                "zwfw.outbox.relay",
                () -> {
                    var context =
                            new ReceiverContext<String>(
                                    (carrier, header) -> EXTENSION.equals(header) ? carrier : null,
                                    Kind.CONSUMER);
                    context.setCarrier(traceparent);
                    return context;
                },
                registry);
    }

    /** Runs the action with the sender's trace id in the log context; nonsense is ignored. */
    static void within(@Nullable String traceparent, Runnable action) {
        Matcher matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        if (!matcher.matches()) {
            action.run();
            return;
        }
        String before = MDC.get(TRACE_ID);
        MDC.put(TRACE_ID, matcher.group(1));
        try {
            action.run();
        } finally {
            if (before == null) {
                MDC.remove(TRACE_ID);
            } else {
                MDC.put(TRACE_ID, before);
            }
        }
    }
}
