package cn.zwfw.gateway.docking;

import cn.zwfw.gateway.usage.LastCalls;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Notices districts' systems from which nothing has come for a whole day in the city. Every
 * instance tells the same number. A system that has never come is still being put in place and is
 * none of them.
 */
@Component
class SilentDistricts {

    private static final Logger log = LoggerFactory.getLogger(SilentDistricts.class);

    private final DistrictSystems systems;
    private final LastCalls calls;
    private final Clock clock;
    private final AtomicReference<Set<String>> silent = new AtomicReference<>(Set.of());

    SilentDistricts(DistrictSystems systems, LastCalls calls, Clock clock, MeterRegistry registry) {
        this.systems = systems;
        this.calls = calls;
        this.clock = clock;
        Gauge.builder("zwfw.gateway.districts.silent", silent, found -> found.get().size())
                .description("districts' systems from which nothing came for a whole day")
                .register(registry);
    }

    /** While the database is away, those stay that were found before. */
    @Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        try {
            var yesterday = LocalDate.now(clock).minusDays(1);
            var found = new TreeSet<String>();
            calls.of(systems.docked())
                    .forEach((client, last) -> {
                        if (last.isBefore(yesterday)) {
                            found.add(client);
                        }
                    });
            if (!found.equals(silent.getAndSet(Set.copyOf(found))) && !found.isEmpty()) {
                log.warn("nothing has come for a whole day from {}", found);
            }
        } catch (DataAccessException away) {
            log.warn("who is silent is looked for later: {}", away.toString());
        }
    }
}
