package cn.zwfw.platform.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A span with the attributes that are known to be nobody's. Addresses as they were asked for,
 * queries, keys of messages, and what exceptions say are left out: events and the words of the
 * status, too. Of an address only its pattern is let out, and only if nothing in it looks like a
 * number of somebody or a query, as when a client was given a ready address for a pattern.
 */
final class ImpersonalSpan extends DelegatingSpanData {

    private static final Set<String> KNOWN =
            Set.of(
                    "method",
                    "status",
                    "outcome",
                    "uri",
                    "exception",
                    "error",
                    "client.name",
                    "messaging.operation",
                    "messaging.system",
                    "messaging.source.name",
                    "messaging.source.kind",
                    "messaging.destination.name",
                    "messaging.destination.kind",
                    "messaging.kafka.consumer.group",
                    "spring.kafka.template.name",
                    "spring.kafka.listener.id",
                    "spring.cloud.gateway.route.id",
                    "http.method",
                    "http.status_code",
                    "code.namespace",
                    "code.function",
                    QuerySpans.SYSTEM,
                    QuerySpans.TEXT);

    private static final Pattern NUMBER = Pattern.compile("\\d{6}");
    private static final Pattern ASKED = Pattern.compile("[?%]");
    private static final String WITHHELD = "withheld";

    private final Attributes attributes;

    ImpersonalSpan(SpanData span) {
        super(span);
        var known = Attributes.builder();
        span.getAttributes()
                .forEach((key, value) -> {
                    if (KNOWN.contains(key.getKey())) {
                        known.put(key.getKey(), cleared(key.getKey(), value.toString()));
                    }
                });
        this.attributes = known.build();
    }

    /** Without {@code tracestate}, which holds whatever a caller sent. */
    @Override
    public SpanContext getSpanContext() {
        var context = super.getSpanContext();
        return SpanContext.create(
                context.getTraceId(),
                context.getSpanId(),
                context.getTraceFlags(),
                TraceState.getDefault());
    }

    @Override
    public String getName() {
        return cleared("", super.getName());
    }

    @Override
    public Attributes getAttributes() {
        return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
        return attributes.size();
    }

    @Override
    public List<EventData> getEvents() {
        return List.of();
    }

    @Override
    public int getTotalRecordedEvents() {
        return 0;
    }

    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }

    /**
     * A question mark stands for a value in a query to the database, and before one in an address.
     */
    private static String cleared(String key, String text) {
        var asked = !key.equals(QuerySpans.TEXT) && ASKED.matcher(text).find();
        return asked || NUMBER.matcher(text).find() ? WITHHELD : text;
    }
}
