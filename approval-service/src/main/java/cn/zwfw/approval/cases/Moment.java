package cn.zwfw.approval.cases;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When and by whom something is done with a case.
 *
 * @param day the day in the city
 */
public record Moment(Instant at, LocalDate day, WorkCalendar calendar, Caller caller) {}
