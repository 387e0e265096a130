package cn.zwfw.powerlist.periodic;

import cn.zwfw.platform.access.OpenToAll;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotFound;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When a periodic power can be applied for. */
@RestController
@RequestMapping("${zwfw.api}/public/items/{code}/calendar")
@Tag(name = "公开查询", description = "已发布的权责事项,无需登录")
@Cites(value = "B12(3)", rows = "P6")
class PublicCalendarController {

    private final PeriodicItems items;
    private final Clock clock;

    PublicCalendarController(PeriodicItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    @GetMapping
    @OpenToAll
    @Operation(summary = "周期性办理事项的办理日历")
    CalendarView get(@PathVariable @Pattern(regexp = "[0-9A-Z]{31}") String code) {
        var calendar =
                items.find(code)
                        .orElseThrow(() -> NotFound.of("handling-calendar", code))
                        .calendar();
        var today = CityTime.today(clock);
        return new CalendarView(
                code,
                calendar.periods(),
                calendar.isOpen(today),
                calendar.nextTurn(today).orElse(null));
    }

    /** The calendar, and where the city stands in it today. */
    @Schema(name = "HandlingCalendar", description = "办理日历")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CalendarView(
            String code,
            List<HandlingPeriod> periods,
            @Schema(description = "今天是否可办理") boolean open,
            @Schema(description = "下一次开放或暂停的日期;没有则各周期都已结束") @Nullable LocalDate nextTurn) {}
}
