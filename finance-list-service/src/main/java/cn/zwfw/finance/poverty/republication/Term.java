package cn.zwfw.finance.poverty.republication;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Until when what was changed is public again, in working days after the approval. */
@Component
@Cites(value = "A7", rows = "F5")
class Term {

    private final WorkCalendars calendars;
    private final TermSettings settings;
    private final Clock clock;

    Term(WorkCalendars calendars, TermSettings settings, Clock clock) {
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    LocalDate today() {
        return CityTime.today(clock);
    }

    /** The last day. */
    LocalDate due(LocalDate approvedOn) {
        return calendars.current().plusWorkdays(approvedOn, settings.workdays());
    }

    /** How many working days after the last one. */
    int lateDays(LocalDate due, LocalDate publishedOn) {
        return calendars.current().workdaysBetween(due, publishedOn);
    }

    /** The latest day of an approval whose term has run out by today. */
    LocalDate expired() {
        var today = today();
        var day = today;
        while (!due(day).isBefore(today)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
