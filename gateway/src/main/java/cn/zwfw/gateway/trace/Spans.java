package cn.zwfw.gateway.trace;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether anybody collects spans of requests. */
@Component
public class Spans {

    private final ObjectProvider<Tracer> tracer;

    Spans(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    public boolean areCollected() {
        return tracer.getIfAvailable() != null;
    }
}
