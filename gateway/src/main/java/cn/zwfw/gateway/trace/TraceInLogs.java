package cn.zwfw.gateway.trace;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Carries the trace id from the reactive context to the log, whichever thread is at work. */
public final class TraceInLogs implements ThreadLocalAccessor<String> {

    static final String KEY = "traceId";

    @Override
    public Object key() {
        return KEY;
    }

    @Override
    public @Nullable String getValue() {
        return MDC.get(KEY);
    }

    @Override
    public void setValue(String traceId) {
        MDC.put(KEY, traceId);
    }

    @Override
    public void setValue() {
        MDC.remove(KEY);
    }
}
