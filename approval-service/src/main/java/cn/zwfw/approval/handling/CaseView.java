package cn.zwfw.approval.handling;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.Verdict;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.approval.run.Run;
import cn.zwfw.approval.run.Task;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.flow.Step;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as those who may see it read it. Whose it is stands in the application, masked or not.
 *
 * @param dueOn by when the organ has to do what the running clock is for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Case", description = "办件")
record CaseView(
        @Schema(example = "11620100013900001G300010000000120261126000001") String number,
        UUID application,
        @Schema(example = "11620100013900001G3000100000001") String itemCode,
        @Schema(example = "1") int itemRevision,
        @Schema(example = "食品经营许可") String itemName,
        @Schema(example = "11620100013900001G") String organ,
        @Schema(example = "620100") String region,
        CaseState state,
        @Schema(example = "办理中") String stateLabel,
        OffsetDateTime receivedAt,
        @Nullable LocalDate acceptedOn,
        @Schema(description = "逾期未告知而视为受理") boolean deemedAccepted,
        @Nullable Verdict verdict,
        @Nullable LocalDate dueOn,
        List<StepView> steps) {

    static CaseView of(Case any, WorkCalendar calendar) {
        var item = any.item();
        var acceptance = any.acceptance();
        return new CaseView(
                any.number(),
                any.application(),
                item.code(),
                item.revision(),
                item.name(),
                item.organ(),
                item.region(),
                any.state(),
                any.state().label(),
                any.receivedAt().atZone(CityTime.ZONE).toOffsetDateTime(),
                acceptance == null ? null : acceptance.day(),
                acceptance != null && acceptance.deemed(),
                any.verdict(),
                any.due(calendar).map(due -> due.day()).orElse(null),
                any.run().tasks().values().stream()
                        .map(task -> StepView.of(any.run(), task, calendar))
                        .toList());
    }

    /**
     * A step or a choice of the flow.
     *
     * @param dueOn by when it should be done, by the days that the flow gives it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CaseStep", description = "办件的一个环节或分支判断")
    record StepView(
            @Schema(example = "review") String id,
            @Schema(example = "审查") String name,
            @Schema(example = "行政审批处") String office,
            Task.State state,
            @Schema(description = "第几次,退回后加一", example = "1") int round,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            @Schema(description = "分支判断的结果,从 0 起,-1 为都不成立") @Nullable Integer chosen) {

        private static StepView of(Run run, Task task, WorkCalendar calendar) {
            var since = task.openedOn();
            var step = run.node(task.node()) instanceof Step known ? known : null;
            return new StepView(
                    task.node(),
                    run.name(task.node()),
                    step == null ? "" : step.office(),
                    task.state(),
                    task.round(),
                    since,
                    since == null || step == null
                            ? null
                            : calendar.plusWorkdays(since, step.days()),
                    task.doneOn(),
                    task.chosen());
        }
    }
}
