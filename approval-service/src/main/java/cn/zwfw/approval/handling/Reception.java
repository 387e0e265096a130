package cn.zwfw.approval.handling;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.Moment;
import cn.zwfw.approval.notice.NoticeDraft;
import cn.zwfw.approval.notice.NoticeKind;
import cn.zwfw.approval.notice.Particular;
import cn.zwfw.platform.citation.Cites;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is done with an application before it is accepted (行政许可法 32). */
@Cites(value = "行政许可法 32", rows = "V3")
sealed interface Reception extends HandlingAct {

    /** Somebody looks into it. */
    @Schema(name = "TakeUp", description = "开始预审")
    record TakeUp() implements Reception {

        @Override
        public Case on(Case before, Moment moment) {
            return before.takenUp();
        }

        @Override
        public String opinion() {
            return "";
        }
    }

    /** All that is missing, at once. */
    @Schema(name = "AskSupplement", description = "一次性告知需要补正的全部内容")
    record AskSupplement(@NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 500) String> defects)
            implements Reception {

        @Override
        public Case on(Case before, Moment moment) {
            return before.supplementAsked(moment.day(), moment.calendar());
        }

        @Override
        public String opinion() {
            return String.join(";", defects);
        }

        @Override
        public Optional<NoticeDraft> notice(Case after, Moment moment) {
            return Optional.of(NoticeDraft.of(NoticeKind.CORRECTION, defects));
        }
    }

    /** The matter needs no licence. */
    @Schema(name = "DeclareNotRequired", description = "告知不受理:事项依法不需要取得许可")
    record DeclareNotRequired(
            @Schema(example = "从事该活动不需要取得许可。") @NotBlank @Size(max = 1000) String reason)
            implements Reception {

        @Override
        public Case on(Case before, Moment moment) {
            return before.notRequired(moment.day(), moment.calendar());
        }

        @Override
        public String opinion() {
            return reason;
        }

        @Override
        public Optional<NoticeDraft> notice(Case after, Moment moment) {
            return Optional.of(NoticeDraft.of(NoticeKind.NOT_REQUIRED, reason));
        }
    }

    /** It is another organ's; the applicant is told whose. */
    @Schema(name = "RefuseAcceptance", description = "决定不予受理:不属于本机关职权范围")
    record RefuseAcceptance(
            @Schema(example = "该事项由县级机关办理。") @NotBlank @Size(max = 1000) String reason,
            @Schema(example = "城关区市场监督管理局") @NotBlank @Size(max = 200) String competentOrgan)
            implements Reception {

        @Override
        public Case on(Case before, Moment moment) {
            return before.notAccepted(moment.day(), moment.calendar());
        }

        @Override
        public String opinion() {
            return reason + "请向" + competentOrgan + "申请。";
        }

        @Override
        public Optional<NoticeDraft> notice(Case after, Moment moment) {
            return Optional.of(
                    NoticeDraft.of(NoticeKind.REFUSAL_TO_ACCEPT, reason)
                            .with(Particular.COMPETENT_ORGAN, competentOrgan));
        }
    }

    /** It is complete, and the organ's to decide. */
    @Schema(name = "Accept", description = "受理")
    record Accept(@Schema(example = "材料齐全,符合法定形式。") @NotNull @Size(max = 1000) String opinion)
            implements Reception {

        @Override
        public Case on(Case before, Moment moment) {
            return before.accepted(moment.day(), moment.calendar());
        }

        @Override
        public Optional<NoticeDraft> notice(Case after, Moment moment) {
            var due = after.due(moment.calendar()).orElseThrow().day();
            var promised = after.item().promised();
            return Optional.of(
                    NoticeDraft.of(NoticeKind.ACCEPTANCE)
                            .with(
                                    Particular.ACCEPTED_ON,
                                    Objects.requireNonNull(after.acceptance()).day().toString())
                            .with(
                                    Particular.DECIDE_BY,
                                    "%s(承诺%d%s)"
                                            .formatted(
                                                    due,
                                                    promised.length(),
                                                    promised.unit().label())));
        }
    }
}
