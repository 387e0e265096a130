package cn.zwfw.supervision.notice.life;

import cn.zwfw.platform.calendar.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a notice has come.
 *
 * @param dueOn the last day for the answer, as the organ was told
 * @param extended whether it was extended; it is done once
 * @param toldLate whether it was told that this day passed without an answer
 * @param answer prepared, and signed once there is {@code answeredAt}
 * @param endedAt when it was closed or withdrawn
 */
public record Course(
        NoticeState state,
        @Nullable Instant issuedAt,
        @Nullable LocalDate dueOn,
        boolean extended,
        boolean toldLate,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt) {

    static final Course DRAFTED =
            new Course(NoticeState.DRAFT, null, null, false, false, null, null, null);

    public boolean isIssued() {
        return issuedAt != null;
    }

    /** Whether there was no answer by the last day for it, be there one since or not. */
    public boolean isLate(LocalDate today) {
        var ended = answeredAt == null ? endedAt : answeredAt;
        return dueOn != null && dueOn.isBefore(ended == null ? today : CityTime.day(ended));
    }

    Course in(NoticeState to) {
        return new Course(to, issuedAt, dueOn, extended, toldLate, answer, answeredAt, endedAt);
    }

    Course issued(Instant at, LocalDate due) {
        return new Course(state, at, due, false, false, null, null, null);
    }

    Course extendedTo(LocalDate due) {
        return new Course(state, issuedAt, due, true, toldLate, answer, answeredAt, endedAt);
    }

    Course prepared(String words) {
        return new Course(state, issuedAt, dueOn, extended, toldLate, words, answeredAt, endedAt);
    }

    Course answered(Instant at) {
        return new Course(state, issuedAt, dueOn, extended, toldLate, answer, at, endedAt);
    }

    /** An answer is awaited once more; the last one stays in the records. */
    Course returned(LocalDate due) {
        return new Course(state, issuedAt, due, extended, false, null, null, null);
    }

    Course late() {
        return new Course(state, issuedAt, dueOn, extended, true, answer, answeredAt, endedAt);
    }

    Course ended(Instant at) {
        return new Course(state, issuedAt, dueOn, extended, toldLate, answer, answeredAt, at);
    }
}
