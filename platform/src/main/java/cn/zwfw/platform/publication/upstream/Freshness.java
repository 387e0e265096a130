package cn.zwfw.platform.publication.upstream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far behind the city this node may be, and what one side does not take of the other. */
final class Freshness implements MeterBinder {

    private final Progress progress;
    private final Clock clock;
    private final Map<Way, Instant> renewed = new ConcurrentHashMap<>();

    Freshness(Progress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
        // before the first time it is as old as the start of this instance
        for (var way : Way.values()) {
            renew(way);
        }
    }

    /** Everything that there was has just gone this way. */
    void renew(Way way) {
        renewed.put(way, clock.instant());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var way : Way.values()) {
            var name = way.name().toLowerCase(Locale.ROOT);
            Gauge.builder("zwfw.upstream." + name + ".age", () -> age(way))
                    .description("since all that there was last went this way")
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("zwfw.upstream.refused", () -> progress.countRefused(way))
                    .description("publications that one side does not take of the other")
                    .tag("way", name)
                    .register(registry);
        }
    }

    private double age(Way way) {
        var since = renewed.getOrDefault(way, clock.instant());
        return Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
