package cn.zwfw.platform.calendar;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Up to which year the working days are final, so that somebody is told before they are not. */
@Component
class CalendarMetrics implements MeterBinder {

    private final WorkCalendars calendars;
    private final Clock clock;

    CalendarMetrics(WorkCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("zwfw.calendar.noticed.until", this, CalendarMetrics::lastNoticed)
                .description("the last year of those from this one on whose notice is known")
                .register(registry);
    }

    /** The year before this one when this year's own notice is missing. */
    private double lastNoticed() {
        var noticed = calendars.noticedYears();
        var year = CityTime.day(clock.instant()).getYear() - 1;
        while (noticed.contains(year + 1)) {
            year++;
        }
        return year;
    }
}
