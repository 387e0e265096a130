package cn.zwfw.approval.handling;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.CaseChange;
import cn.zwfw.approval.cases.Moment;
import cn.zwfw.approval.notice.NoticeDraft;
import cn.zwfw.platform.access.Duty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.Set;

/**
 * Something that an officer does with a case of his organ. The property {@code act} tells which.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Reception.TakeUp.class, name = "TAKE_UP"),
    @JsonSubTypes.Type(value = Reception.AskSupplement.class, name = "ASK_SUPPLEMENT"),
    @JsonSubTypes.Type(value = Reception.DeclareNotRequired.class, name = "DECLARE_NOT_REQUIRED"),
    @JsonSubTypes.Type(value = Reception.RefuseAcceptance.class, name = "REFUSE_ACCEPTANCE"),
    @JsonSubTypes.Type(value = Reception.Accept.class, name = "ACCEPT"),
    @JsonSubTypes.Type(value = Review.CompleteStep.class, name = "COMPLETE_STEP"),
    @JsonSubTypes.Type(value = Review.ChooseBranch.class, name = "CHOOSE_BRANCH"),
    @JsonSubTypes.Type(value = Review.SendBack.class, name = "SEND_BACK"),
    @JsonSubTypes.Type(value = Timing.StopClock.class, name = "STOP_CLOCK"),
    @JsonSubTypes.Type(value = Timing.ResumeClock.class, name = "RESUME_CLOCK"),
    @JsonSubTypes.Type(value = Timing.Extend.class, name = "EXTEND"),
    @JsonSubTypes.Type(value = Outcome.Grant.class, name = "GRANT"),
    @JsonSubTypes.Type(value = Outcome.Refuse.class, name = "REFUSE"),
    @JsonSubTypes.Type(value = Outcome.Close.class, name = "CLOSE"),
    @JsonSubTypes.Type(value = Outcome.Deliver.class, name = "DELIVER"),
    @JsonSubTypes.Type(value = Outcome.Revoke.class, name = "REVOKE"),
    @JsonSubTypes.Type(value = Outcome.Cancel.class, name = "CANCEL")
})
@Schema(
        name = "HandlingAct",
        description = "对办件的办理行为",
        discriminatorProperty = "act",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "ACCEPT", schema = Reception.Accept.class)
        })
sealed interface HandlingAct extends CaseChange permits Reception, Review, Timing, Outcome {

    /** Who may do it, among the officers of the case's organ. */
    default Set<Duty> duties(Case before) {
        return Set.of(Duty.HANDLER);
    }

    /** What the applicant is told in writing. */
    default Optional<NoticeDraft> notice(Case after, Moment moment) {
        return Optional.empty();
    }

    /**
     * Whether it says by itself which state of things it rests on, as the round of a step does;
     * several officers are at work in a case at once, and each only knows of his own step.
     */
    default boolean isPinned() {
        return node().isPresent();
    }
}
