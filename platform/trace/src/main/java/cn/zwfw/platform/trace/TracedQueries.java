package cn.zwfw.platform.trace;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Puts a proxy before every data source, which tells of its queries. */
final class TracedQueries implements BeanPostProcessor {

    private final QuerySpans spans;

    TracedQueries(QuerySpans spans) {
        this.spans = spans;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof ProxyDataSource)
                ? ProxyDataSourceBuilder.create(source).listener(spans).build()
                : bean;
    }
}
