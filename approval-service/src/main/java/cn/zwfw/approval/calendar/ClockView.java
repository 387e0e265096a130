package cn.zwfw.approval.calendar;

import cn.zwfw.platform.clock.ClockDay;
import cn.zwfw.platform.clock.LegalClock;
import cn.zwfw.platform.clock.Term;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clock, day by day.
 *
 * @param dueOn by the law; absent while a special procedure runs, as nobody knows
 * @param promisedOn by what the item or the theme promises, for decisions
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CaseClock", description = "一个期限,逐日说明")
public record ClockView(
        Term term,
        @Schema(example = "决定") String termLabel,
        @Schema(example = "行政许可法 42") String article,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        boolean stopped,
        @Schema(description = "延长的天数", example = "0") int extension,
        @Schema(description = "到今天已用的天数", example = "3") int used,
        @Schema(description = "到今天还剩的天数", example = "17") int left,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate promisedOn,
        List<DayView> days) {

    /** A clock by the law, and the same by what was promised, if anything was. */
    public static ClockView of(
            LegalClock statutory, @Nullable LegalClock promised, LocalDate today) {
        var ledger = statutory.ledger();
        var term = ledger.term();
        return new ClockView(
                term,
                term.label(),
                term.article(),
                ledger.startedOn(),
                ledger.endedOn().orElse(null),
                ledger.isStopped(),
                ledger.extension(),
                statutory.used(today),
                statutory.left(today),
                statutory.dueOn().orElse(null),
                promised == null ? null : promised.dueOn().orElse(null),
                statutory.days(ledger.endedOn().orElse(today)).stream().map(DayView::of).toList());
    }

    /** A day and the rule by which it counts or does not. */
    @Schema(name = "CaseClockDay", description = "一天,及其是否计入期限的依据")
    record DayView(
            LocalDate day,
            boolean counted,
            @Schema(description = "到这一天为止已计入的天数", example = "3") int count,
            ClockDay.Rule rule,
            @Schema(example = "工作日") String ruleLabel,
            @Schema(example = "行政许可法 82") String article,
            @Schema(description = "节假日或者特别程序的名称") String name,
            @Schema(description = "这一年的放假安排尚未公布") boolean provisional) {

        private static DayView of(ClockDay day) {
            return new DayView(
                    day.day(),
                    day.counted(),
                    day.count(),
                    day.rule(),
                    day.rule().label(),
                    day.rule().article(),
                    day.name(),
                    day.provisional());
        }
    }
}
