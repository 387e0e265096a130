package cn.zwfw.platform.audit.chain;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** How many entries wait to be sealed, and for how long (seconds) the oldest has waited. */
@Component
class UnsealedMetrics implements MeterBinder {

    private static final double MILLIS = 1000;

    private final Trail trail;
    private final Clock clock;

    UnsealedMetrics(Trail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("zwfw.audit.unsealed", this, metrics -> metrics.trail.waiting().entries())
                .description("audit entries that are not sealed yet")
                .register(registry);
        Gauge.builder("zwfw.audit.unsealed.oldest.age", this, UnsealedMetrics::ageOfOldest)
                .description("age of the oldest of them")
                .baseUnit("seconds")
                .register(registry);
    }

    private double ageOfOldest() {
        var oldest = trail.waiting().oldest();
        return oldest == null ? 0 : Math.max(0, clock.millis() - oldest.toEpochMilli()) / MILLIS;
    }
}
