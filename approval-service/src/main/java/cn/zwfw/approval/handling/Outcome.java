package cn.zwfw.approval.handling;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.Moment;
import cn.zwfw.approval.cases.Verdict;
import cn.zwfw.approval.notice.NoticeDraft;
import cn.zwfw.approval.notice.NoticeKind;
import cn.zwfw.approval.notice.Particular;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comes of a case, and what becomes of that. */
@Cites(value = "行政许可法 38", rows = "V3")
sealed interface Outcome extends HandlingAct {

    /** Those who sign in the organ's name decide as well as those who handle. */
    private static Set<Duty> deciders() {
        return Set.of(Duty.HANDLER, Duty.PUBLISHER);
    }

    /** What was applied for is granted. */
    @Schema(name = "GrantCase", description = "作出准予决定")
    record Grant(@Schema(example = "符合法定条件。") @NotBlank @Size(max = 1000) String opinion)
            implements Outcome {

        @Override
        public Set<Duty> duties(Case before) {
            return deciders();
        }

        @Override
        public Case on(Case before, Moment moment) {
            return before.decided(Verdict.GRANTED, moment.day());
        }

        @Override
        public Optional<NoticeDraft> notice(Case after, Moment moment) {
            return Optional.of(NoticeDraft.of(NoticeKind.GRANT));
        }
    }

    /** It is not, and why. */
    @Schema(name = "RefuseCase", description = "作出不予批准决定,说明理由并告知救济途径")
    record Refuse(@NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 500) String> reasons)
            implements Outcome {

        @Override
        public Set<Duty> duties(Case before) {
            return deciders();
        }

        @Override
        @Cites(
                value = {"行政许可法 38(2)", "B16(3)"},
                rows = "V3")
        public Case on(Case before, Moment moment) {
            return before.decided(Verdict.REFUSED, moment.day());
        }

        @Override
        public String opinion() {
            return String.join(";", reasons);
        }

        @Override
        public Optional<NoticeDraft> notice(Case after, Moment moment) {
            return Optional.of(NoticeDraft.of(NoticeKind.REFUSAL, reasons));
        }
    }

    /**
     * The result is there.
     *
     * @param certificate name and number of what is issued; empty when nothing is
     */
    @Schema(name = "CloseCase", description = "办结,登记结果证照")
    record Close(
            @Schema(example = "食品经营许可证") @NotNull @Size(max = 200) String certificate,
            @Schema(example = "JY16201020000001") @NotNull @Size(max = 100) String certificateNumber,
            @Schema(description = "有效期至,长期有效时不填", example = "2031-11-25")
                    @Nullable LocalDate validUntil)
            implements Outcome {

        @Override
        public Case on(Case before, Moment moment) {
            return before.closed();
        }

        @Override
        public String opinion() {
            return "%s %s %s"
                    .formatted(
                            certificate,
                            certificateNumber,
                            validUntil == null ? "" : "有效期至" + validUntil)
                    .strip();
        }
    }

    /** The applicant has it. */
    @Schema(name = "DeliverCase", description = "送达")
    record Deliver(
            @NotNull Way way,
            @Schema(description = "收件人或者邮寄单号", example = "EMS1234567890") @NotBlank @Size(max = 100) String receipt)
            implements Outcome {

        /** 送达方式. */
        public enum Way {
            IN_PERSON("当面领取"),
            MAIL("邮寄"),
            ELECTRONIC("电子送达");

            private final String label;

            Way(String label) {
                this.label = label;
            }
        }

        @Override
        public Case on(Case before, Moment moment) {
            return before.delivered(moment.day());
        }

        @Override
        public String opinion() {
            return way.label;
        }

        @Override
        public Optional<NoticeDraft> notice(Case after, Moment moment) {
            return Optional.of(
                    NoticeDraft.of(NoticeKind.DELIVERY)
                            .with(
                                    Particular.DOCUMENT,
                                    "“%s”的%s决定"
                                            .formatted(
                                                    after.item().name(),
                                                    Objects.requireNonNull(after.verdict())
                                                            .label()))
                            .with(Particular.METHOD, way.label + "," + receipt));
        }
    }

    /** It should not have been granted. */
    @Schema(name = "RevokeCase", description = "撤销已准予的决定")
    record Revoke(@Schema(example = "以欺骗手段取得。") @NotBlank @Size(max = 1000) String reason)
            implements Outcome {

        @Override
        public Set<Duty> duties(Case before) {
            return Set.of(Duty.PUBLISHER);
        }

        @Override
        public Case on(Case before, Moment moment) {
            return before.revoked(moment.day());
        }

        @Override
        public String opinion() {
            return reason;
        }

        @Override
        public Optional<NoticeDraft> notice(Case after, Moment moment) {
            return Optional.of(NoticeDraft.of(NoticeKind.REVOCATION, reason));
        }
    }

    /** It has lost its ground. */
    @Schema(name = "CancelCase", description = "注销已准予的决定")
    record Cancel(
            @NotNull Ground ground,
            @Schema(example = "经营者已注销登记。") @NotBlank @Size(max = 1000) String reason)
            implements Outcome {

        /** The six of 行政许可法 70. */
        public enum Ground {
            EXPIRED("有效期届满未延续"),
            PERSON_GONE("公民死亡或者丧失行为能力"),
            ORGANISATION_ENDED("法人或者其他组织依法终止"),
            REVOKED("许可被依法撤销、撤回或者证件被吊销"),
            IMPOSSIBLE("因不可抗力无法实施"),
            OTHER_LAW("法律、法规规定的其他情形");

            private final String label;

            Ground(String label) {
                this.label = label;
            }
        }

        @Override
        public Case on(Case before, Moment moment) {
            return before.cancelled(moment.day());
        }

        @Override
        public String opinion() {
            return ground.label + ":" + reason;
        }

        @Override
        public Optional<NoticeDraft> notice(Case after, Moment moment) {
            return Optional.of(NoticeDraft.of(NoticeKind.CANCELLATION, ground.label, reason));
        }
    }
}
