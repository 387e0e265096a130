package cn.zwfw.platform.publication.domain;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.publication.domain.Lifecycle.Happening;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a department proposes, and where it stands on its route.
 *
 * <p>A request is drafted, submitted, judged stage by stage, amended to the decision, judged for
 * the last time and takes effect for all its entries at once. Every method answers the request as
 * it is afterwards; nothing here changes in place. Nobody judges what he helped to draft (B4): the
 * authors of all rounds are remembered.
 *
 * @param stage where it stands on its route, or stood when it was rejected or withdrawn
 * @param amended whether the content was changed after the department had it cleared and signed
 * @param authors logins of everybody who drafted or amended it, in any round
 * @param responsible login of the one who signed it off (A21, 谁发布、谁负责)
 * @param effectiveFrom when it is to take effect; none means at once
 * @param dueAt the latest effect that the route allows, once approved
 * @param version counts the changes, for {@code If-Match}
 */
@Cites(
        value = {"B4", "B9", "B10", "B11", "B12", "B13", "A21"},
        rows = {"P0", "P3", "P4", "P5", "X3a"})
public record ChangeRequest(
        UUID id,
        Matter matter,
        RequestState state,
        @Nullable String stage,
        boolean amended,
        Set<String> authors,
        @Nullable String responsible,
        @Nullable Instant effectiveFrom,
        @Nullable Instant dueAt,
        int version) {

    /**
     * What it is about.
     *
     * @param organ whose entries it touches
     * @param particulars JSON object with the fields of its kind
     */
    public record Matter(
            String list,
            Kind kind,
            Ground ground,
            String reason,
            String organ,
            String region,
            String particulars) {}

    public ChangeRequest {
        authors = Set.copyOf(authors);
    }

    public static ChangeRequest draft(
            UUID id, Matter matter, Caller author, @Nullable Instant effectiveFrom) {
        return new ChangeRequest(
                id,
                matter,
                RequestState.DRAFT,
                null,
                false,
                Set.of(author.id()),
                null,
                effectiveFrom,
                null,
                1);
    }

    /** Another draft of it, by the department: before submission, or to the decision (B11). */
    public ChangeRequest redrafted(Matter newMatter, Caller author, @Nullable Instant effective) {
        if (!isInDepartmentsHands()) {
            throw wrongState("修改");
        }
        var everybody =
                Stream.concat(authors.stream(), Stream.of(author.id()))
                        .collect(Collectors.toUnmodifiableSet());
        return new ChangeRequest(
                id,
                newMatter,
                state,
                stage,
                state == RequestState.IN_REVIEW,
                everybody,
                responsible,
                effective,
                dueAt,
                version + 1);
    }

    /** Handed in by the department: for the first time, anew, or amended to the decision. */
    public ChangeRequest submitted() {
        if (!isInDepartmentsHands()) {
            throw wrongState("提交");
        }
        var by = state == RequestState.DRAFT ? Happening.SUBMITTED : Happening.MOVED_ON;
        var next = matter.kind().route().next(stage, matter.ground(), amended).orElseThrow();
        return at(RequestState.IN_REVIEW, by, next.code(), amended && stage != null);
    }

    public ChangeRequest withdrawn() {
        return at(RequestState.WITHDRAWN, Happening.WITHDRAWN, stage, amended);
    }

    /**
     * Judged at the stage where it stands.
     *
     * @throws Conflict when it stands elsewhere
     * @throws NotAllowed when the stage is not the caller's, or he drafted it (B4)
     */
    public ChangeRequest decided(String atStage, Verdict verdict, Caller caller) {
        var current = stageNow();
        if (!current.code().equals(atStage)) {
            throw Conflict.because("not-at-stage", atStage, current.label());
        }
        if (!current.grant().allows(caller, matter.region(), matter.organ())) {
            throw NotAllowed.because("not-your-stage", current.grant().duty().label());
        }
        if (current.work() == Stage.Work.AMEND) {
            // the department's work, not a judgement: it is handed in, or withdrawn (B11)
            throw wrongState("审查");
        }
        if (authors.contains(caller.id())) {
            throw NotAllowed.because("own-draft");
        }
        return switch (verdict) {
            case RETURN -> at(RequestState.DRAFT, Happening.RETURNED, null, false);
            case REJECT -> at(RequestState.REJECTED, Happening.REJECTED, stage, amended);
            case CLASSIFY -> at(RequestState.CLASSIFIED, Happening.CLASSIFIED, null, amended);
            case APPROVE -> approved(current, caller);
        };
    }

    private ChangeRequest approved(Stage current, Caller caller) {
        var signer = current.work() == Stage.Work.SIGN ? caller.id() : responsible;
        var next = matter.kind().route().next(current.code(), matter.ground(), amended);
        var on =
                next.map(stage ->
                                at(
                                        RequestState.IN_REVIEW,
                                        Happening.MOVED_ON,
                                        stage.code(),
                                        amended))
                        .orElseGet(() ->
                                at(RequestState.SCHEDULED, Happening.APPROVED, null, amended));
        return on.with(signer, effectiveFrom, dueAt);
    }

    /** When an approved request is to take effect, and by when at the latest (B13). */
    public ChangeRequest scheduled(@Nullable Instant effective, @Nullable Instant latest) {
        return with(responsible, effective, latest);
    }

    public ChangeRequest tookEffect() {
        return at(RequestState.EFFECTIVE, Happening.TOOK_EFFECT, null, amended);
    }

    /** Back to the department, because the entry has changed under the approved request. */
    public ChangeRequest overtaken() {
        return at(RequestState.DRAFT, Happening.RETURNED, null, false);
    }

    /** The stage where it stands. */
    public Stage stageNow() {
        if (stage == null) {
            throw wrongState("审查");
        }
        return matter.kind().route().stage(stage);
    }

    /** Whether the department works on it: a draft, or an amendment to the decision. */
    public boolean isInDepartmentsHands() {
        return state == RequestState.DRAFT
                || (state == RequestState.IN_REVIEW && stageNow().work() == Stage.Work.AMEND);
    }

    /**
     * Whether the content is still within the department (A20): not yet cleared, amended and not
     * cleared again, or given up before it was. So a request keeps the stage at which it ended.
     */
    public boolean isBeforeClearance() {
        if (stage == null) {
            return state == RequestState.DRAFT
                    || state == RequestState.CLASSIFIED
                    || state == RequestState.WITHDRAWN;
        }
        return switch (stageNow().work()) {
            case CLEAR -> true;
            case AMEND -> amended;
            case SIGN, JUDGE -> false;
        };
    }

    private ChangeRequest at(
            RequestState to, Happening by, @Nullable String newStage, boolean isAmended) {
        if (!Lifecycle.allows(state, to, by)) {
            throw wrongState(to.label());
        }
        return new ChangeRequest(
                id,
                matter,
                to,
                newStage,
                isAmended,
                authors,
                responsible,
                effectiveFrom,
                dueAt,
                version + 1);
    }

    private ChangeRequest with(
            @Nullable String signer, @Nullable Instant effective, @Nullable Instant latest) {
        return new ChangeRequest(
                id, matter, state, stage, amended, authors, signer, effective, latest, version);
    }

    private Conflict wrongState(String act) {
        return Conflict.because("state-does-not-allow", state.label(), act);
    }
}
