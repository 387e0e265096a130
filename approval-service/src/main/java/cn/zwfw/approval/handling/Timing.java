package cn.zwfw.approval.handling;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.Moment;
import cn.zwfw.approval.notice.NoticeDraft;
import cn.zwfw.approval.notice.NoticeKind;
import cn.zwfw.approval.notice.Particular;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.SpecialProcedure;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;

/** What moves the day on which a decision is due. */
@Cites(
        value = {"行政许可法 42", "行政许可法 45"},
        rows = "V5")
sealed interface Timing extends HandlingAct {

    /** One of the eight procedures begins; the applicant is told how long it takes. */
    @Schema(name = "StopClock", description = "启动特别程序,期间不计入期限")
    record StopClock(
            @Schema(example = "TESTING") @NotNull SpecialProcedure procedure,
            @Schema(description = "所需时间,日", example = "15") @Min(1) @Max(365) int expectedDays,
            @Schema(example = "样品须送检。") @NotBlank @Size(max = 1000) String reason)
            implements Timing {

        @Override
        public Case on(Case before, Moment moment) {
            return before.stopped(procedure, reason, moment.day());
        }

        @Override
        public String opinion() {
            return procedure.label() + ":" + reason;
        }

        @Override
        public Optional<NoticeDraft> notice(Case after, Moment moment) {
            return Optional.of(
                    NoticeDraft.of(NoticeKind.SPECIAL_PROCEDURE, reason)
                            .with(Particular.PROCEDURE, procedure.label())
                            .with(Particular.TIME_NEEDED, "约" + expectedDays + "日"));
        }
    }

    /** It has ended. */
    @Schema(name = "ResumeClock", description = "特别程序结束,恢复计算期限")
    record ResumeClock(@Schema(example = "检测合格。") @NotBlank @Size(max = 1000) String result)
            implements Timing {

        @Override
        public Case on(Case before, Moment moment) {
            return before.resumed(result, moment.day());
        }

        @Override
        public String opinion() {
            return result;
        }
    }

    /** More time, with the approval of the organ's head, who does this himself. */
    @Schema(name = "Extend", description = "经本机关负责人批准延长期限")
    record Extend(
            @Schema(example = "10") @Min(1) @Max(10) int workdays,
            @Schema(example = "案情复杂。") @NotBlank @Size(max = 1000) String reason)
            implements Timing {

        @Override
        public Set<Duty> duties(Case before) {
            return Set.of(Duty.PUBLISHER);
        }

        @Override
        public Case on(Case before, Moment moment) {
            return before.extended(workdays, moment.caller().id(), reason, moment.day());
        }

        @Override
        public String opinion() {
            return reason;
        }

        @Override
        public Optional<NoticeDraft> notice(Case after, Moment moment) {
            return Optional.of(
                    NoticeDraft.of(NoticeKind.EXTENSION, reason)
                            .with(Particular.EXTENDED_BY, workdays + "个工作日")
                            .with(Particular.APPROVER, moment.caller().name()));
        }
    }
}
