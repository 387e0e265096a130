package cn.zwfw.platform.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time of day, as many days away as it was moved. For tests and demonstrations, in which
 * periods of weeks end; a service lives by it only when {@code zwfw.clock.movable} says so.
 */
public final class MovableClock extends Clock {

    private final Clock unmoved;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    MovableClock(Clock unmoved) {
        this.unmoved = unmoved;
    }

    /** The beginning of the day in the city, and onward from there. */
    public void moveTo(LocalDate day) {
        var to = day.atStartOfDay(CityTime.ZONE).toInstant();
        ahead.updateAndGet(now -> now.plus(Duration.between(instant(), to)));
    }

    /** Back to what time it is. */
    void restore() {
        ahead.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return unmoved.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return CityTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalStateException("city time is the only time here");
    }
}
