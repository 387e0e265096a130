package cn.zwfw.supervision.inquiries;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.supervision.known.KnownInquiry;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an inquiry was answered at first, against its last day: later by the extension, if there was
 * one before the answer.
 *
 * @param answeredOn none while it is not answered, and when it was withdrawn before
 */
record FirstAnswer(LocalDate dueOn, @Nullable LocalDate answeredOn) {

    static FirstAnswer of(KnownInquiry any, WorkCalendar calendar) {
        var workdays = any.limits().reply();
        for (var done : any.acts()) {
            var day = CityTime.day(done.at().toInstant());
            switch (done.act()) {
                case "EXTEND" -> workdays = any.limits().reply() + any.limits().extension();
                case "REPLY" -> {
                    return new FirstAnswer(due(any, workdays, calendar), day);
                }
                default -> {
                    // passing it on and asking back do not move the last day
                }
            }
        }
        return new FirstAnswer(due(any, workdays, calendar), null);
    }

    private static LocalDate due(KnownInquiry any, int workdays, WorkCalendar calendar) {
        return calendar.plusWorkdays(received(any), workdays);
    }

    static LocalDate received(KnownInquiry any) {
        return CityTime.day(any.receivedAt().toInstant());
    }

    /** None while it is not answered. */
    @Nullable Boolean inTime() {
        return answeredOn == null ? null : !answeredOn.isAfter(dueOn);
    }
}
