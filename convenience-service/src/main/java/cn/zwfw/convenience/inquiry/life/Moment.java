package cn.zwfw.convenience.inquiry.life;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;

/** When something is done, and by which working days and limits that is judged. */
public record Moment(Instant at, WorkCalendar calendar, InquiryLimits limits) {

    public LocalDate day() {
        return CityTime.day(at);
    }
}
