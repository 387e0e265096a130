package cn.zwfw.convenience.inquiry.life;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far an inquiry has come. Days are when clocks began; when they end follows from the calendar.
 *
 * @param from when the clock of the answer that is awaited began
 * @param heldFrom since when the one has it who has it
 * @param longer whether the clock that began then was extended
 * @param extended whether any was; it is done once
 * @param adopted whether the suggestion is adopted, as the last answer says
 */
public record Course(
        InquiryState state,
        LocalDate from,
        LocalDate heldFrom,
        boolean longer,
        boolean extended,
        boolean followedUp,
        boolean reopened,
        @Nullable Instant repliedAt,
        @Nullable Instant closedAt,
        @Nullable Boolean adopted) {

    static Course begun(InquiryState state, LocalDate day) {
        return new Course(state, day, day, false, false, false, false, null, null, null);
    }

    /** After an act that led to this state. */
    Course after(InquiryAct act, InquiryState to, Moment moment) {
        return switch (act) {
            case EXTEND -> copy(to, from, heldFrom, true, true, followedUp, reopened);
            case ROUTE, FORWARD, HAND_OVER ->
                    copy(to, from, moment.day(), longer, extended, followedUp, reopened);
            case FOLLOW_UP -> copy(to, moment.day(), moment.day(), false, extended, true, reopened);
            case REOPEN -> anew(to, moment.day());
            case CLOSE, LAPSE, WITHDRAW -> ended(to, moment.at());
            case RECEIVE, ASK_STATEMENT, GIVE_STATEMENT, REPLY ->
                    copy(to, from, heldFrom, longer, extended, followedUp, reopened);
        };
    }

    Course replied(InquiryState to, Instant at, @Nullable Boolean isAdopted) {
        return new Course(
                to, from, heldFrom, longer, extended, followedUp, reopened, at, null, isAdopted);
    }

    private Course anew(InquiryState to, LocalDate day) {
        return new Course(
                to, day, day, false, extended, followedUp, true, repliedAt, null, adopted);
    }

    private Course ended(InquiryState to, Instant at) {
        return new Course(
                to, from, heldFrom, longer, extended, followedUp, reopened, repliedAt, at, adopted);
    }

    private Course copy(
            InquiryState to,
            LocalDate begun,
            LocalDate held,
            boolean isLonger,
            boolean isExtended,
            boolean isFollowedUp,
            boolean isReopened) {
        return new Course(
                to,
                begun,
                held,
                isLonger,
                isExtended,
                isFollowedUp,
                isReopened,
                repliedAt,
                closedAt,
                adopted);
    }
}
