package cn.zwfw.supervision.assessment.desk;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.assessment.life.Assessment;
import cn.zwfw.supervision.assessment.life.AssessmentAct;
import cn.zwfw.supervision.assessment.result.Scores;
import cn.zwfw.supervision.assessment.result.Scoring;
import cn.zwfw.supervision.assessment.scheme.SchemeVersion;
import cn.zwfw.supervision.assessment.scheme.Schemes;
import cn.zwfw.supervision.period.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where 审改办 makes an assessment, the government confirms it, and 审改办 publishes it. */
@Component
@Cites(
        value = {"A24", "B4"},
        rows = {"S6", "X3a"})
public class AssessmentDesk {

    private final Assessments assessments;
    private final AssessmentRecords records;
    private final AssessmentEvents events;
    private final Schemes schemes;
    private final Scoring scoring;
    private final Scores scores;
    private final WorkCalendars calendars;
    private final Clock clock;

    AssessmentDesk(
            Assessments assessments,
            AssessmentRecords records,
            AssessmentEvents events,
            Schemes schemes,
            Scoring scoring,
            Scores scores,
            WorkCalendars calendars,
            Clock clock) {
        this.assessments = assessments;
        this.records = records;
        this.events = events;
        this.schemes = schemes;
        this.scoring = scoring;
        this.scores = scores;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * An assessment of which the caller sees something.
     *
     * @throws NotFound for everybody else
     */
    public Assessment seen(UUID id, Caller caller) {
        var any = assessments.find(id).orElseThrow(() -> NotFound.of("assessment", id));
        mustSee(any, caller);
        return any;
    }

    /** Computes what a period of the caller's level comes to, and keeps it with all its rows. */
    @Transactional
    public Assessment draft(AssessmentForm form, Caller caller) {
        var region = caller.region();
        var organ = caller.organ();
        if (region == null || organ == null) {
            throw NotAllowed.because("forbidden");
        }
        var now = clock.instant();
        var period = Period.of(form.period());
        if (now.isBefore(period.end())) {
            throw Conflict.because("assessment-period-running", period.last());
        }
        var any =
                Assessment.drafted(
                        assessments.newId(),
                        region,
                        organ,
                        scheme(form.scheme(), period),
                        period,
                        caller.id(),
                        now);
        assessments.add(any);
        scoring.assess(any);
        records.add(any, AssessmentAct.DRAFT, now, caller, null, "");
        return any;
    }

    /** Computes a draft again from what is known now. */
    @Transactional
    public Assessment refresh(UUID id, @Nullable String ifMatch, Caller caller) {
        var refreshed =
                change(
                        id,
                        ifMatch,
                        AssessmentAct.REFRESH,
                        caller,
                        (any, now) ->
                                any.refreshed(
                                        scheme(any.scheme().scheme().code(), any.period()),
                                        caller.id(),
                                        now));
        scoring.assess(refreshed);
        return refreshed;
    }

    /**
     * Shows it to those who are assessed, who may object for some days.
     *
     * @param workdays how many; null for as many as the scheme gives
     * @throws InvalidInput when they are fewer than that: the scheme was reviewed
     */
    @Transactional
    public Assessment open(
            UUID id, @Nullable String ifMatch, @Nullable Integer workdays, Caller caller) {
        return change(
                id,
                ifMatch,
                AssessmentAct.OPEN,
                caller,
                (any, now) -> {
                    var days = days(any.scheme().scheme().objectionDays(), workdays);
                    var until = calendars.current().plusWorkdays(CityTime.day(now), days);
                    return any.opened(until, now);
                });
    }

    private static int days(int reviewed, @Nullable Integer workdays) {
        if (workdays == null) {
            return reviewed;
        }
        if (workdays < reviewed) {
            throw InvalidInput.of(
                    Violation.at("/workdays", "assessment-workdays-shortened", reviewed));
        }
        return workdays;
    }

    @Transactional
    public Assessment confirm(UUID id, @Nullable String ifMatch, Caller caller) {
        return change(
                id,
                ifMatch,
                AssessmentAct.CONFIRM,
                caller,
                (any, now) -> any.confirmed(caller.id(), records.makers(id), now));
    }

    @Transactional
    public Assessment publish(UUID id, @Nullable String ifMatch, Caller caller) {
        var published =
                change(
                        id,
                        ifMatch,
                        AssessmentAct.PUBLISH,
                        caller,
                        (any, now) -> any.published(caller.id(), now));
        events.tell(published);
        return published;
    }

    private Assessment change(
            UUID id,
            @Nullable String ifMatch,
            AssessmentAct act,
            Caller caller,
            BiFunction<Assessment, Instant, Assessment> how) {
        BiPredicate<Caller, Assessment> may =
                act.by() == AssessmentAct.By.GOVERNMENT
                        ? AssessmentAccess::confirms
                        : AssessmentAccess::makes;
        var before = held(id, caller);
        if (!may.test(caller, before)) {
            throw NotAllowed.because("forbidden");
        }
        new Version(before.version()).mustMatch(ifMatch);
        // as exact as the database keeps it
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return done(how.apply(before, now), act, caller, null, "");
    }

    /** Keeps it from all others; of what is not seen it says that it is not there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Assessment held(UUID id, Caller caller) {
        var any = assessments.hold(id).orElseThrow(() -> NotFound.of("assessment", id));
        mustSee(any, caller);
        return any;
    }

    /**
     * Stores and records what a held one has become.
     *
     * @param objection which the act is about, if any
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Assessment done(
            Assessment after,
            AssessmentAct act,
            Caller caller,
            @Nullable Objected objection,
            String words) {
        assessments.save(after);
        records.add(after, act, clock.instant(), caller, objection, words);
        return after;
    }

    private void mustSee(Assessment any, Caller caller) {
        var sight = AssessmentAccess.sight(caller, any);
        if (!sight.all() && scores.of(any.id(), sight, null, null, 1).isEmpty()) {
            throw NotFound.of("assessment", any.id());
        }
    }

    private SchemeVersion scheme(String code, Period period) {
        var scheme =
                schemes.of(code, period)
                        .orElseThrow(() ->
                                InvalidInput.of(
                                        Violation.at(
                                                "/scheme", "assessment-scheme-unknown", code)));
        if (scheme.scheme().period() != period.kind()) {
            throw InvalidInput.of(
                    Violation.at(
                            "/period",
                            "assessment-period-kind",
                            code,
                            scheme.scheme().period().label()));
        }
        return scheme;
    }
}
