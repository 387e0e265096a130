package cn.zwfw.supervision.notice.life;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;

/** What is now, and the working days as they are known now. */
public record Moment(Instant at, WorkCalendar calendar) {

    public LocalDate day() {
        return CityTime.day(at);
    }
}
