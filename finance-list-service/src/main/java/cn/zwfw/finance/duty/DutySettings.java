package cn.zwfw.finance.duty;

import cn.zwfw.platform.calendar.WorkCalendar;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.MonthDay;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Until when what must be disclosed. A13(2) says 动态公开 and names no days: these are settings, no
 * rule of the city.
 *
 * @param workdays working days within which the measures are disclosed after the fund was listed;
 *     nothing is due earlier than that
 * @param allocationsBy until when allocations are disclosed: a day of the budget year, {@code
 *     12-31}
 * @param evaluationsBy until when evaluations are disclosed: a day of the year after it, {@code
 *     06-30}
 */
@Validated
@ConfigurationProperties("zwfw.disclosure")
record DutySettings(
        @DefaultValue("20") @Min(1) @Max(250) int workdays,
        @DefaultValue("12-31") @NotNull @Pattern(regexp = "\\d\\d-\\d\\d") String allocationsBy,
        @DefaultValue("06-30") @NotNull @Pattern(regexp = "\\d\\d-\\d\\d") String evaluationsBy) {

    /** The last day for it. */
    LocalDate due(DutyKind kind, int year, LocalDate listed, WorkCalendar calendar) {
        var earliest = calendar.plusWorkdays(listed, workdays);
        var day =
                switch (kind) {
                    case MEASURES -> earliest;
                    case ALLOCATIONS -> MonthDay.parse("--" + allocationsBy).atYear(year);
                    case EVALUATIONS -> MonthDay.parse("--" + evaluationsBy).atYear(year + 1);
                };
        return day.isBefore(earliest) ? earliest : day;
    }

    /** From which day it is owed. */
    static LocalDate since(DutyKind kind, int year, LocalDate listed) {
        var ended = LocalDate.of(year + 1, 1, 1);
        return kind == DutyKind.EVALUATIONS && listed.isBefore(ended) ? ended : listed;
    }
}
