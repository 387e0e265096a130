package cn.zwfw.platform.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A trace begins with a request or a message. What a process does by the clock (polling the outbox,
 * locking a job, telling discovery that it lives) would be most of all traces, and tell nothing.
 */
final class Beginnings implements Sampler {

    private static final Set<SpanKind> NONE = EnumSet.of(SpanKind.INTERNAL, SpanKind.CLIENT);

    private final Sampler chance;

    private Beginnings(Sampler chance) {
        this.chance = chance;
    }

    /**
     * By the trace's id alone, so that all processes decide alike; what the caller wants of it does
     * not count. Within a process a span is collected if that in which it stands is.
     *
     * @param share of all traces, from 0 to 1
     */
    static Sampler sampler(double share) {
        var chance = Sampler.traceIdRatioBased(share);
        return Sampler.parentBasedBuilder(new Beginnings(chance))
                .setRemoteParentSampled(chance)
                .setRemoteParentNotSampled(chance)
                .build();
    }

    @Override
    public SamplingResult shouldSample(
            Context parent,
            String trace,
            String name,
            SpanKind kind,
            Attributes attributes,
            List<LinkData> links) {
        return NONE.contains(kind)
                ? SamplingResult.drop()
                : chance.shouldSample(parent, trace, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return "Beginnings{" + chance.getDescription() + "}";
    }
}
