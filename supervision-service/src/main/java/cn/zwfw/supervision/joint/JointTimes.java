package cn.zwfw.supervision.joint;

import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.JointLedger;
import cn.zwfw.platform.clock.Ledger;
import cn.zwfw.platform.clock.Limit;
import cn.zwfw.platform.clock.Term;
import cn.zwfw.supervision.known.KnownCase;
import cn.zwfw.supervision.known.KnownClock;
import cn.zwfw.supervision.known.KnownJoint;
import cn.zwfw.supervision.known.Telling;
import cn.zwfw.supervision.ledger.LedgerEntry;
import cn.zwfw.supervision.ledger.Topic;
import cn.zwfw.supervision.rule.Watched;
import cn.zwfw.supervision.sign.Course;
import cn.zwfw.supervision.sign.Sighted;
import cn.zwfw.supervision.sign.Sign;
import cn.zwfw.supervision.sign.Subject;
import cn.zwfw.supervision.sign.Watcher;
import java.util.List;
import org.springframework.stereotype.Component;

/** The total clock of joint cases, by what the theme promises and by the law. */
@Component
@Cites(
        value = {"A14", "行政许可法 26", "行政许可法 42(2)", "行政许可法 45"},
        rows = "S1")
class JointTimes implements Watcher {

    private final Telling telling;
    private final JointCases cases;

    JointTimes(Telling telling, JointCases cases) {
        this.telling = telling;
        this.cases = cases;
    }

    @Override
    public Topic topic() {
        return Topic.JOINT;
    }

    @Override
    public Sighted look(LedgerEntry entry, WorkCalendar calendar) {
        var joint = telling.read(entry, KnownJoint.class);
        cases.hold(joint.application());
        var subject =
                new Subject(
                        Topic.JOINT,
                        entry.key(),
                        joint.themeName(),
                        joint.region(),
                        joint.organ(),
                        null,
                        null);
        return new Sighted(subject, signs(joint, cases.of(joint), calendar));
    }

    /** None while a case waits to be accepted or was not told yet, or when none was accepted. */
    private static List<Sign> signs(
            KnownJoint joint, List<KnownCase> parts, WorkCalendar calendar) {
        var accepted =
                parts.stream()
                        .flatMap(part -> part.clock(Term.DECISION).stream())
                        .map(KnownClock::ledger)
                        .toList();
        if (accepted.isEmpty()
                || parts.size() < joint.cases().size()
                || parts.stream().anyMatch(JointTimes::isUnaccepted)) {
            return List.of();
        }
        var ledger = JointLedger.of(accepted, joint.extended());
        var promised = Limit.workdays(joint.workdays());
        var statutory = Limit.workdays(Term.JOINT_DECISION.workdays());
        return List.of(
                course(Watched.PROMISE, "承诺的", ledger, promised, calendar),
                course(Watched.STATUTE, "法定的", ledger, statutory, calendar));
    }

    private static boolean isUnaccepted(KnownCase part) {
        return part.isRunning() && part.acceptedOn() == null;
    }

    private static Course course(
            Watched watched, String whose, Ledger ledger, Limit limit, WorkCalendar calendar) {
        var what = whose + ledger.term().label() + "期限";
        return Course.of(watched, what, ledger, limit, calendar);
    }
}
