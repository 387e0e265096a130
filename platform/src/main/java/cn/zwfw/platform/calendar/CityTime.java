package cn.zwfw.platform.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The time that counts in the city, whatever zone a machine is set to. */
public final class CityTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CityTime() {}

    /** The date in the city at the clock's instant. */
    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** The date in the city at an instant. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The moment as the city's clocks show it. */
    public static OffsetDateTime of(Instant at) {
        return at.atZone(ZONE).toOffsetDateTime();
    }
}
