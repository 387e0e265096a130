package cn.zwfw.supervision.assessment.objection;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.assessment.desk.AssessmentAccess;
import cn.zwfw.supervision.assessment.desk.AssessmentDesk;
import cn.zwfw.supervision.assessment.desk.Objected;
import cn.zwfw.supervision.assessment.life.Assessment;
import cn.zwfw.supervision.assessment.life.AssessmentAct;
import cn.zwfw.supervision.assessment.result.Scores;
import cn.zwfw.supervision.assessment.result.Scoring;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where organs object to rows of their scores, and what is struck is scored again. */
@Component
@Cites(
        value = {"A24", "B4"},
        rows = {"S6", "X3a"})
public class ObjectionDesk {

    private final AssessmentDesk desk;
    private final Objections objections;
    private final Scores scores;
    private final Scoring scoring;
    private final Clock clock;

    ObjectionDesk(
            AssessmentDesk desk,
            Objections objections,
            Scores scores,
            Scoring scoring,
            Clock clock) {
        this.desk = desk;
        this.objections = objections;
        this.scores = scores;
        this.scoring = scoring;
        this.clock = clock;
    }

    /**
     * Files an objection of the caller's organ.
     *
     * @throws InvalidInput when it is about nothing that the organ lost points by
     */
    @Transactional
    public Filed file(UUID id, ObjectionForm form, Caller caller) {
        var before = desk.held(id, caller);
        mustConcern(caller, before);
        var now = clock.instant();
        var after = before.objected(now);
        mustBeLost(before, form, caller);
        var seq = objections.add(id, form, caller, now);
        desk.done(after, AssessmentAct.OBJECT, caller, new Objected(seq, null), form.reason());
        return new Filed(after, found(id, seq));
    }

    /** Decides one that waits; when it is upheld its rows are struck and all is scored again. */
    @Transactional
    public Assessment decide(
            UUID id, int seq, @Nullable String ifMatch, Decision decision, Caller caller) {
        var before = desk.held(id, caller);
        var any = found(id, seq);
        if (!AssessmentAccess.sight(caller, before).all()) {
            throw NotFound.of("objection", seq);
        }
        if (!AssessmentAccess.judges(caller, before, any.organ())) {
            throw NotAllowed.because("forbidden");
        }
        new Version(before.version()).mustMatch(ifMatch);
        if (any.upheld() != null) {
            throw Conflict.because("assessment-objection-decided");
        }
        var now = clock.instant();
        var after = before.decided(now);
        objections.decide(id, any, decision, caller, now);
        var objected = new Objected(seq, decision.upheld());
        desk.done(after, AssessmentAct.DECIDE, caller, objected, decision.reason());
        scoring.score(after);
        return after;
    }

    private Objection found(UUID id, int seq) {
        return objections.find(id, seq).orElseThrow(() -> NotFound.of("objection", seq));
    }

    private void mustConcern(Caller caller, Assessment any) {
        var organ = caller.organ();
        var own = organ == null ? null : scores.find(any.id(), organ).orElse(null);
        if (own == null || !AssessmentAccess.objects(caller, own)) {
            throw NotAllowed.because("forbidden");
        }
    }

    private void mustBeLost(Assessment any, ObjectionForm form, Caller caller) {
        var metric =
                any.scheme()
                        .scheme()
                        .metric(form.metric())
                        .orElseThrow(() ->
                                InvalidInput.of(
                                        Violation.at(
                                                "/metric",
                                                "assessment-metric-unknown",
                                                form.metric())));
        var organ = String.valueOf(caller.organ());
        if (metric.measure().isGain() || objections.standing(any.id(), organ, form) == 0) {
            throw InvalidInput.of(
                    Violation.at("/evidence", "assessment-objection-nothing", form.metric()));
        }
    }

    /** An objection, and the assessment as it is after it. */
    public record Filed(Assessment after, Objection objection) {}
}
