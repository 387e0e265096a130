package cn.zwfw.approval.joint;

import cn.zwfw.approval.cases.Acceptance;
import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.Due;
import cn.zwfw.approval.cases.Verdict;
import cn.zwfw.approval.life.CaseState;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.clock.LegalClock;
import cn.zwfw.platform.clock.Term;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cases as a whole; nothing of whose they are.
 *
 * @param dueOn by the law; absent before the clock begins and while it stands
 * @param promisedOn by what the theme promises
 * @param late whether what is promised is over, or was when the last case was decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "JointCase", description = "并联审批:一次申请的全部办件")
record JointView(
        UUID application,
        @Schema(example = "KCGYJS0001") String theme,
        @Schema(example = "1") int themeRevision,
        @Schema(example = "开餐馆一件事") String themeName,
        @Schema(description = "牵头部门", example = "11620100013900001G") String organ,
        @Schema(example = "620100") String region,
        Outcome outcome,
        @Schema(example = "办理中") String outcomeLabel,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate promisedOn,
        boolean late,
        @Schema(description = "经同级政府负责人批准延长的工作日数", example = "0") int extension,
        List<Part> parts) {

    static JointView of(Seen seen, LocalDate today, WorkCalendar calendar) {
        var joint = seen.joint();
        var total = TotalClock.of(joint, seen.cases());
        var promised = total.map(clock -> clock.asPromised(calendar));
        var extension = joint.extension();
        var outcome = Outcome.of(seen.cases());
        return new JointView(
                joint.application(),
                joint.theme(),
                joint.themeRevision(),
                joint.themeName(),
                joint.organ(),
                joint.region(),
                outcome,
                outcome.label(),
                total.map(clock -> clock.ledger().startedOn()).orElse(null),
                total.flatMap(clock -> clock.statutory(calendar).dueOn()).orElse(null),
                promised.flatMap(LegalClock::dueOn).orElse(null),
                promised.filter(clock -> clock.isLate(today)).isPresent(),
                extension == null ? 0 : extension.workdays(),
                seen.cases().stream().map(any -> Part.of(any, today, calendar)).toList());
    }

    /** What is seen, before it is shown. */
    record Seen(Joint joint, List<Case> cases) {}

    /**
     * One of the cases.
     *
     * @param dueOn when its organ has to do what it has to do now
     * @param late whether its decision is or was late
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "JointCasePart", description = "并联审批中的一个办件")
    record Part(
            @Schema(example = "11620100013900001G300010000000120261126000001") String number,
            @Schema(example = "11620100013900001G3000100000001") String itemCode,
            @Schema(example = "食品经营许可") String itemName,
            @Schema(example = "11620100013900001G") String organ,
            @Schema(example = "620100") String region,
            CaseState state,
            @Schema(example = "办理中") String stateLabel,
            @Nullable LocalDate acceptedOn,
            @Nullable Verdict verdict,
            @Nullable LocalDate dueOn,
            boolean late) {

        private static Part of(Case any, LocalDate today, WorkCalendar calendar) {
            Acceptance acceptance = any.acceptance();
            return new Part(
                    any.number(),
                    any.item().code(),
                    any.item().name(),
                    any.item().organ(),
                    any.item().region(),
                    any.state(),
                    any.state().label(),
                    acceptance == null ? null : acceptance.day(),
                    any.verdict(),
                    any.due(calendar).map(Due::day).orElse(null),
                    any.clocks().isLate(Term.DECISION, any.item(), today, calendar));
        }
    }
}
