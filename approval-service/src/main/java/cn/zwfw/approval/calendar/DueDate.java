package cn.zwfw.approval.calendar;

import cn.zwfw.platform.calendar.CountedDay;
import cn.zwfw.platform.calendar.WorkCalendar;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * The last day of a period, with every day that leads to it.
 *
 * @param provisional whether a day's year has no notice yet, so that this can change
 */
@Schema(name = "DueDate", description = "期限的最后一天,以及逐日的计算")
record DueDate(
        @Schema(example = "2026-09-28") LocalDate from,
        @Schema(example = "5") int workingDays,
        @Schema(example = "2026-10-10") LocalDate dueDate,
        @Schema(description = "所涉年份的放假安排尚未公布,日后可能变化") boolean provisional,
        List<Day> days) {

    static DueDate of(WorkCalendar calendar, LocalDate from, int workingDays) {
        var days = calendar.daysCounted(from, workingDays);
        return new DueDate(
                from,
                workingDays,
                days.getLast().day(),
                days.stream().anyMatch(CountedDay::provisional),
                days.stream().map(Day::of).toList());
    }

    /** A day of the period and the rule that counts it, or does not. */
    @Schema(name = "DueDateDay", description = "一天,及其是否计入的依据")
    record Day(
            @Schema(example = "2026-10-10") LocalDate day,
            boolean counted,
            @Schema(description = "到这一天为止已计入的天数", example = "5") int count,
            @Schema(example = "MAKE_UP_DAY") CountedDay.Reason reason,
            @Schema(example = "调休上班") String reasonLabel,
            @Schema(description = "节假日名称", example = "国庆节") String name) {

        private static Day of(CountedDay day) {
            return new Day(
                    day.day(),
                    day.counted(),
                    day.count(),
                    day.reason(),
                    day.reason().label(),
                    day.name());
        }
    }
}
