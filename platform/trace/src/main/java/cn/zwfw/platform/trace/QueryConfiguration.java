package cn.zwfw.platform.trace;

import io.micrometer.tracing.Tracer;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.util.function.SingletonSupplier;

/** Spans of queries, for processes that bring the proxy; the gateway does not. */
@AutoConfiguration
@ConditionalOnProperty(Collector.ENDPOINT)
@ConditionalOnClass(ProxyDataSource.class)
class QueryConfiguration {

    /** Data sources are made early: the tracer is asked for at the first query. */
    @Bean
    static TracedQueries tracedQueries(ObjectProvider<Tracer> tracer) {
        return new TracedQueries(new QuerySpans(SingletonSupplier.of(tracer::getObject)));
    }
}
