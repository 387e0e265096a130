package cn.zwfw.supervision.assessment.life;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.supervision.assessment.scheme.SchemeVersion;
import cn.zwfw.supervision.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of a region's organs for a period; of the city's also of those of its districts.
 * It never changes: every act gives the next one.
 *
 * @param maker organ of who makes it
 * @param scheme in force on the last day of the period
 * @param computedAt what was known then is what counts
 * @param madeBy who computed it last
 * @param objectionsUntil the last day for objections
 * @param undecided objections that wait for a decision
 */
@Cites(
        value = {"A24", "B4"},
        rows = "S6")
public record Assessment(
        UUID id,
        int version,
        String region,
        String maker,
        SchemeVersion scheme,
        Period period,
        AssessmentState state,
        Instant computedAt,
        String madeBy,
        @Nullable LocalDate objectionsUntil,
        int undecided,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant publishedAt) {

    public static Assessment drafted(
            UUID id,
            String region,
            String maker,
            SchemeVersion scheme,
            Period period,
            String person,
            Instant now) {
        return new Assessment(
                id,
                1,
                region,
                maker,
                scheme,
                period,
                AssessmentState.DRAFT,
                now,
                person,
                null,
                0,
                null,
                null,
                null);
    }

    /** Computed again from what is known now. */
    public Assessment refreshed(SchemeVersion by, String person, Instant now) {
        return next(AssessmentAct.REFRESH, now).by(by, person, now);
    }

    public Assessment opened(LocalDate until, Instant now) {
        return next(AssessmentAct.OPEN, now).until(until);
    }

    public Assessment objected(Instant now) {
        return next(AssessmentAct.OBJECT, now).waiting(undecided + 1);
    }

    public Assessment decided(Instant now) {
        return next(AssessmentAct.DECIDE, now).waiting(undecided - 1);
    }

    /**
     * The government takes it as its own.
     *
     * @param makers all who had a hand in it, see {@link AssessmentAct#isMaking}
     * @throws Conflict also when it is one of them
     */
    public Assessment confirmed(String person, Set<String> makers, Instant now) {
        var confirmed = next(AssessmentAct.CONFIRM, now);
        if (makers.contains(person)) {
            throw Conflict.because("assessment-confirmed-by-maker");
        }
        return confirmed.ended(person, now, null);
    }

    /**
     * Everybody reads it from now on.
     *
     * @throws Conflict also when it is who confirmed it
     */
    public Assessment published(String person, Instant now) {
        var published = next(AssessmentAct.PUBLISH, now);
        if (person.equals(confirmedBy)) {
            throw Conflict.because("assessment-published-by-confirmer");
        }
        return published.ended(confirmedBy, confirmedAt, now);
    }

    private Assessment next(AssessmentAct act, Instant now) {
        var to = AssessmentCycle.after(this, act, CityTime.day(now));
        return new Assessment(
                id,
                version + 1,
                region,
                maker,
                scheme,
                period,
                to,
                computedAt,
                madeBy,
                objectionsUntil,
                undecided,
                confirmedBy,
                confirmedAt,
                publishedAt);
    }

    private Assessment by(SchemeVersion other, String person, Instant now) {
        return new Assessment(
                id,
                version,
                region,
                maker,
                other,
                period,
                state,
                now,
                person,
                objectionsUntil,
                undecided,
                confirmedBy,
                confirmedAt,
                publishedAt);
    }

    private Assessment until(LocalDate day) {
        return new Assessment(
                id,
                version,
                region,
                maker,
                scheme,
                period,
                state,
                computedAt,
                madeBy,
                day,
                undecided,
                confirmedBy,
                confirmedAt,
                publishedAt);
    }

    private Assessment waiting(int objections) {
        return new Assessment(
                id,
                version,
                region,
                maker,
                scheme,
                period,
                state,
                computedAt,
                madeBy,
                objectionsUntil,
                objections,
                confirmedBy,
                confirmedAt,
                publishedAt);
    }

    private Assessment ended(
            @Nullable String confirmer, @Nullable Instant confirmed, @Nullable Instant published) {
        return new Assessment(
                id,
                version,
                region,
                maker,
                scheme,
                period,
                state,
                computedAt,
                madeBy,
                objectionsUntil,
                undecided,
                confirmer,
                confirmed,
                published);
    }
}
