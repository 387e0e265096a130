package cn.zwfw.platform.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.function.Supplier;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/**
 * A span for each query that is made within one which is collected: its text, never its values. For
 * any other query nothing is done.
 */
final class QuerySpans implements QueryExecutionListener {

    static final String TEXT = "db.query.text";
    static final String SYSTEM = "db.system.name";

    private static final String SPAN = QuerySpans.class.getName();

    private final Supplier<Tracer> tracer;

    QuerySpans(Supplier<Tracer> tracer) {
        this.tracer = tracer;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        var spans = tracer.get();
        var within = spans.currentSpan();
        if (within != null
                && Boolean.TRUE.equals(within.context().sampled())
                && !queries.isEmpty()) {
            var query = QueryText.of(queries.getFirst().getQuery());
            execution.addCustomValue(
                    SPAN,
                    spans.spanBuilder()
                            .setParent(within.context())
                            .kind(Span.Kind.CLIENT)
                            .name(query.name())
                            .tag(SYSTEM, "postgresql")
                            .tag(TEXT, query.text())
                            .start());
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        var span = execution.getCustomValue(SPAN, Span.class);
        if (span != null) {
            if (execution.getThrowable() != null) {
                span.error(execution.getThrowable());
            }
            span.end();
        }
    }
}
