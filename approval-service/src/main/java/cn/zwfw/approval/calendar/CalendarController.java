package cn.zwfw.approval.calendar;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calculator of due days. */
@RestController
@RequestMapping("${zwfw.api}/public/calendar")
@Tag(name = "工作日历", description = "工作日与期限的计算,无需登录")
@Cites(
        value = {"A14", "行政许可法 82", "民法典 201"},
        rows = "V5")
class CalendarController {

    /** The first year whose holidays are kept, and the last that anybody plans for. */
    private static final int FIRST_YEAR = 2004;

    private static final int LAST_YEAR = 2100;

    private final WorkCalendars calendars;

    CalendarController(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/due-date")
    @OpenToAll
    @Operation(summary = "自某日起若干工作日的最后一天,逐日说明")
    DueDate dueDate(
            @Parameter(description = "起算日,当日不计入", example = "2026-09-28") @RequestParam
                    LocalDate from,
            @Parameter(description = "工作日数", example = "5") @RequestParam @Min(0) @Max(250) int workingDays) {
        if (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
            throw InvalidInput.of(Violation.at("?from", "day-out-of-range", FIRST_YEAR, LAST_YEAR));
        }
        return DueDate.of(calendars.current(), from, workingDays);
    }
}
