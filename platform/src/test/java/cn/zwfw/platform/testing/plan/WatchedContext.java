package cn.zwfw.platform.testing.plan;

import cn.zwfw.platform.testing.jdbc.Between;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** In every context of a module that has a {@code plans.txt}, connections are watched. */
public final class WatchedContext
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!Allowed.isModuleChecked()) {
            return;
        }
        context.getBeanFactory()
                .addBeanPostProcessor(
                        new BeanPostProcessor() {
                            @Override
                            public Object postProcessAfterInitialization(Object bean, String name) {
                                return bean instanceof DataSource source
                                        ? watched(source, context)
                                        : bean;
                            }
                        });
    }

    /** One that no migration prepares is none of a service. */
    private static DataSource watched(DataSource source, ConfigurableApplicationContext context) {
        var schema = context.getEnvironment().getProperty("spring.flyway.locations");
        return schema == null ? source : watched(source, schema);
    }

    /**
     * The same source, watched where the module is checked.
     *
     * @param schema the folders of its migrations, as Flyway takes them
     */
    public static DataSource watched(DataSource source, String schema) {
        return Allowed.isModuleChecked() ? proxy(source, schema) : source;
    }

    /** It is closed as the source is: the context finds {@code close}. */
    private static DataSource proxy(DataSource source, String schema) {
        return (DataSource)
                Proxy.newProxyInstance(
                        WatchedContext.class.getClassLoader(),
                        new Class<?>[] {DataSource.class, AutoCloseable.class},
                        (_, method, arguments) -> {
                            if (method.getDeclaringClass() == AutoCloseable.class) {
                                if (source instanceof AutoCloseable closeable) {
                                    closeable.close();
                                }
                                return null;
                            }
                            var result = Between.call(source, method, arguments);
                            return result instanceof Connection connection
                                    ? WatchedConnection.of(connection, schema)
                                    : result;
                        });
    }
}
