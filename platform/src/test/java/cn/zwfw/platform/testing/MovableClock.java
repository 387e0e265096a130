package cn.zwfw.platform.testing;

import cn.zwfw.platform.calendar.CityTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The time of day, as many days ahead as a test has moved it; it never goes back. */
public final class MovableClock extends Clock {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** The beginning of the day in the city, and onward from there. */
    public void moveTo(LocalDate day) {
        var to = day.atStartOfDay(CityTime.ZONE).toInstant();
        ahead.updateAndGet(now -> now.plus(Duration.between(instant(), to)));
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return CityTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalStateException("city time is the only time here");
    }

    /** Lets a service live by it. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Installed {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
