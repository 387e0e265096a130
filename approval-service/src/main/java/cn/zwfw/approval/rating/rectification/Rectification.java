package cn.zwfw.approval.rating.rectification;

import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is being done about a bad rating.
 *
 * @param id by which it is known to those who do not know the case
 * @param round 2 when it was opened again
 * @param openedOn the day from which both of its clocks run
 * @param satisfied what the rater last said
 */
@Cites(value = "A2", rows = "V6")
public record Rectification(
        UUID id,
        RectificationState state,
        int round,
        LocalDate openedOn,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate rectifiedOn,
        @Nullable LocalDate followedUpOn,
        @Nullable Boolean satisfied) {

    public static Rectification opened(UUID id, LocalDate day) {
        return opened(id, RectificationCycle.FIRST, day, null);
    }

    /**
     * After an act.
     *
     * @throws cn.zwfw.platform.problem.Conflict when it cannot be done as things stand
     */
    public Rectification after(RectificationAct act, LocalDate day) {
        var next = RectificationCycle.after(state, round, act);
        return switch (next) {
            case OPEN -> opened(id, RectificationCycle.AGAIN, day, false);
            case VERIFIED, UNFOUNDED ->
                    new Rectification(id, next, round, openedOn, day, null, null, satisfied);
            case RECTIFIED ->
                    new Rectification(id, next, round, openedOn, verifiedOn, day, null, satisfied);
            case FOLLOWED_UP ->
                    new Rectification(
                            id,
                            next,
                            round,
                            openedOn,
                            verifiedOn,
                            rectifiedOn,
                            day,
                            act == RectificationAct.FOLLOW_UP_SATISFIED);
        };
    }

    /** By when the organ has to act; none when it is the rater's turn. */
    public Optional<LocalDate> dueOn(RectificationLimits limits, WorkCalendar calendar) {
        return limits.due(state, openedOn, calendar);
    }

    private static Rectification opened(
            UUID id, int round, LocalDate day, @Nullable Boolean satisfied) {
        return new Rectification(
                id, RectificationState.OPEN, round, day, null, null, null, satisfied);
    }
}
