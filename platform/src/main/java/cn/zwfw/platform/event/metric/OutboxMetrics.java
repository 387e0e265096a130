package cn.zwfw.platform.event.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many events wait to be told, and for how long (seconds) the oldest has waited. */
@Component
class OutboxMetrics implements MeterBinder {

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxMetrics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("zwfw.outbox.waiting", this, OutboxMetrics::waiting)
                .description("events committed but not yet acknowledged by Kafka")
                .register(registry);
        Gauge.builder("zwfw.outbox.oldest.age", this, OutboxMetrics::ageOfOldest)
                .description("age of the oldest waiting event")
                .baseUnit("seconds")
                .register(registry);
    }

    private double waiting() {
        return jdbc.sql("select count(*) from outbox_record where completed_at is null")
                .query(Long.class)
                .single();
    }

    private double ageOfOldest() {
        return jdbc.sql(
                        """
                        select coalesce(extract(epoch from min(created_at)), 0)
                        from outbox_record where completed_at is null
                        """)
                .query(Double.class)
                .optional()
                .filter(oldest -> oldest > 0)
                .map(oldest -> Math.max(0, clock.millis() / 1000.0 - oldest))
                .orElse(0.0);
    }
}
