package cn.zwfw.platform.testing.work;

import static org.awaitility.Awaitility.await;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.Filter;
import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements of requests, those of one test at a time. What runs beside them, such as
 * the sending of events and the sealing of the trail, is not counted.
 */
@TestConfiguration(proxyBeanMethods = false)
public class RequestWork {

    /** None outside of a request that is counted. */
    private static final ThreadLocal<Counting> COUNTED = new ThreadLocal<>();

    private static final int WARMING_UP = 50;
    private static final int TIMES = 200;

    private final AtomicReference<Counting> counting = new AtomicReference<>(new Counting());
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    /** What the requests of an act ask of the database. */
    public Work of(Runnable act) {
        var asked = new Counting();
        counting.set(asked);
        act.run();
        // the answer may be there before the filter is left
        await().until(() -> begun.get() == ended.get());
        return asked.work();
    }

    /**
     * How many bytes the whole process allocates for an act, the caller's share among them: the
     * mean of many.
     */
    public static long allocated(Runnable act) {
        for (int n = 0; n < WARMING_UP; n++) {
            act.run();
        }
        var threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        var before = threads.getTotalThreadAllocatedBytes();
        for (int n = 0; n < TIMES; n++) {
            act.run();
        }
        return (threads.getTotalThreadAllocatedBytes() - before) / TIMES;
    }

    /** What an act asks of the database on this thread, as a listener would do it. */
    public Work here(Runnable act) {
        var asked = new Counting();
        COUNTED.set(asked);
        try {
            act.run();
        } finally {
            COUNTED.remove();
        }
        return asked.work();
    }

    @Bean
    static BeanPostProcessor countedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new Counted(source) : bean;
            }
        };
    }

    @Bean
    FilterRegistrationBean<Filter> countedRequests() {
        var filter =
                new FilterRegistrationBean<Filter>((request, response, chain) -> {
                    begun.incrementAndGet();
                    COUNTED.set(counting.get());
                    try {
                        chain.doFilter(request, response);
                    } finally {
                        COUNTED.remove();
                        ended.incrementAndGet();
                    }
                });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Notes what a request executes; a batch is one. */
    static void executed(String sql) {
        var asked = COUNTED.get();
        if (asked != null) {
            asked.statements.add(sql.strip().replaceAll("\\s+", " "));
        }
    }

    /** Notes that a request was given a row. */
    static void read() {
        var asked = COUNTED.get();
        if (asked != null) {
            asked.rows.incrementAndGet();
        }
    }

    private record Counting(List<String> statements, AtomicInteger rows) {

        private Counting() {
            this(new CopyOnWriteArrayList<>(), new AtomicInteger());
        }

        private Work work() {
            return new Work(List.copyOf(statements), rows.get());
        }
    }

    /**
     * What was executed.
     *
     * @param statements in their order
     * @param rows how many the database gave
     */
    public record Work(List<String> statements, int rows) {

        /** How many events were handed to the outbox. */
        public long messages() {
            return statements.stream()
                    .filter(sql ->
                            sql.toLowerCase(Locale.ROOT).startsWith("insert into outbox_record"))
                    .count();
        }

        /** So that a failing test tells what was executed. */
        @Override
        public String toString() {
            return String.join("\n", statements);
        }
    }

    private static final class Counted extends DelegatingDataSource implements Closeable {

        private Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return CountedConnection.of(super.getConnection());
        }

        @Override
        public void close() throws IOException {
            if (getTargetDataSource() instanceof Closeable pool) {
                pool.close();
            }
        }
    }
}
