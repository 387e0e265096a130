package cn.zwfw.supervision.notice.life;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A notice to an organ: what it is urged or ordered to do, criticised or held to account for. It
 * never changes: every act gives the next one.
 *
 * @param region of who issues it and of the organ alike (同级)
 * @param issuer organ of who issues it
 */
@Cites(
        value = {"A25", "B15", "B16"},
        rows = "S4")
public record Notice(
        UUID id,
        int version,
        String region,
        String issuer,
        Matter matter,
        Course course,
        Publicity publicity) {

    public static Notice drafted(UUID id, String region, String issuer, Matter matter) {
        return new Notice(id, 1, region, issuer, matter, Course.DRAFTED, Publicity.NONE);
    }

    public Notice amended(Matter other, Moment now) {
        return next(NoticeAct.AMEND, now, other, course, publicity);
    }

    /**
     * From now on the organ knows it, and its time runs.
     *
     * @throws Conflict when the day by which it is to answer has come meanwhile
     */
    public Notice issued(Moment now) {
        if (!matter.deadline().isAhead(now)) {
            throw Conflict.because("notice-deadline-over");
        }
        var due = matter.deadline().dueOn(now);
        return next(NoticeAct.ISSUE, now, course.issued(now.at(), due));
    }

    /**
     * Gives the organ more time.
     *
     * @throws Conflict when it would be no more
     */
    public Notice extended(Deadline to, Moment now) {
        var due = due(to, now);
        var longer = next(NoticeAct.EXTEND, now, course.extendedTo(due));
        if (!due.isAfter(Objects.requireNonNull(course.dueOn()))) {
            throw Conflict.because("notice-extension-shorter");
        }
        return longer;
    }

    public Notice prepared(String answer, Moment now) {
        return next(NoticeAct.PREPARE, now, course.prepared(answer));
    }

    public Notice answered(Moment now) {
        return next(NoticeAct.ANSWER, now, course.answered(now.at()));
    }

    /** The answer does not do; the organ answers again. */
    public Notice returned(Deadline to, Moment now) {
        return next(NoticeAct.RETURN, now, course.returned(due(to, now)));
    }

    public Notice verified(Moment now) {
        return next(NoticeAct.VERIFY, now, course);
    }

    public Notice closed(Moment now) {
        return next(NoticeAct.CLOSE, now, course.ended(now.at()));
    }

    public Notice withdrawn(Moment now) {
        var withdrawn = course.ended(now.at());
        return next(NoticeAct.WITHDRAW, now, matter, withdrawn, publicity.retracted(now.at()));
    }

    public Notice late(Moment now) {
        return next(NoticeAct.TELL_LATE, now, course.late());
    }

    public Notice proposed(String publicText, String person, Moment now) {
        var proposed = publicity.proposed(publicText, person);
        return next(NoticeAct.PROPOSE, now, matter, course, proposed);
    }

    /**
     * Publishes what another person wrote.
     *
     * @throws Conflict when it is the same person
     */
    public Notice cleared(String person, Moment now) {
        var cleared = next(NoticeAct.CLEAR, now, matter, course, publicity.cleared(now.at()));
        if (person.equals(publicity.proposedBy())) {
            throw Conflict.because("notice-cleared-by-author");
        }
        return cleared;
    }

    public Notice retracted(Moment now) {
        return next(NoticeAct.RETRACT, now, matter, course, publicity.retracted(now.at()));
    }

    private static LocalDate due(Deadline to, Moment now) {
        if (!to.isAhead(now)) {
            throw Conflict.because("notice-deadline-over");
        }
        return to.dueOn(now);
    }

    private Notice next(NoticeAct act, Moment now, Course then) {
        return next(act, now, matter, then, publicity);
    }

    private Notice next(NoticeAct act, Moment now, Matter says, Course then, Publicity read) {
        var state = NoticeCycle.after(this, act, now);
        return new Notice(id, version + 1, region, issuer, says, then.in(state), read);
    }
}
