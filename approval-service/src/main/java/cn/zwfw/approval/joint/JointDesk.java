package cn.zwfw.approval.joint;

import cn.zwfw.approval.casefile.CaseDesk;
import cn.zwfw.approval.casefile.Cases;
import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.life.LifeCycle;
import cn.zwfw.approval.notice.Notices;
import cn.zwfw.approval.theme.Themes;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.clock.Mark;
import cn.zwfw.platform.clock.Term;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.web.Version;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where cases are joined, and given more time as a whole. Everything else happens to each case by
 * itself, so that none can hold another up.
 */
@Component
@Cites(
        value = {"A14", "行政许可法 26", "行政许可法 42(2)"},
        rows = "V4")
public class JointDesk {

    private static final Grant GOVERNMENT = Grant.ownRegion(Duty.GOVERNMENT);

    private final Joints joints;
    private final JointReaders readers;
    private final Themes themes;
    private final Cases cases;
    private final CaseDesk desk;
    private final Notices notices;
    private final JointEvents events;
    private final AuditTrail audit;
    private final Clock clock;

    JointDesk(
            Joints joints,
            JointReaders readers,
            Themes themes,
            Cases cases,
            CaseDesk desk,
            Notices notices,
            JointEvents events,
            AuditTrail audit,
            Clock clock) {
        this.joints = joints;
        this.readers = readers;
        this.themes = themes;
        this.cases = cases;
        this.desk = desk;
        this.notices = notices;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Joins the cases of an application that was just handed in under a theme. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(UUID application, String code, Caller applicant) {
        var theme = themes.find(code).orElseThrow(() -> NotFound.of("theme", code));
        var joint =
                new Joint(
                        application,
                        1,
                        code,
                        theme.revision(),
                        theme.content().name(),
                        theme.content().organ(),
                        theme.region(),
                        theme.content().workdays(),
                        null);
        joints.add(joint);
        audit.record(applicant, "joint.opened", application.toString(), code);
        events.tell(joint, cases.of(application), clock.instant());
    }

    /**
     * Gives all of it more time, with the approval of the government's head, who does this himself;
     * the applicant is told in every case that is not decided.
     *
     * @throws Conflict when the clock does not run, or it was extended before
     */
    @Transactional
    JointView.Seen extend(
            UUID application,
            @Nullable String ifMatch,
            int workdays,
            String reason,
            Caller caller) {
        readers.see(application, caller);
        joints.hold(application);
        var before = readers.see(application, caller);
        var joint = before.joint();
        if (!GOVERNMENT.allows(caller, joint.region(), joint.organ())) {
            throw NotAllowed.because("forbidden");
        }
        new Version(joint.version()).mustMatch(ifMatch);
        var at = clock.instant();
        var mark = new Mark.Extended(CityTime.day(at), workdays, caller.id(), reason);
        TotalClock.of(joint, before.cases())
                .orElseThrow(
                        () -> Conflict.because("clock-not-started", Term.JOINT_DECISION.label()))
                .ledger()
                .with(mark);
        var after = joint.with(mark);
        joints.save(after);
        audit.record(caller, "joint.extended", application.toString(), workdays + " working days");
        before.cases().stream()
                .filter(any -> LifeCycle.isUndecided(any.state()))
                .map(Case::number)
                .forEach(number ->
                        desk.change(number, caller, _ -> {}, new LongerTotal(mark, notices)));
        var now = new JointView.Seen(after, cases.of(application));
        events.tell(after, now.cases(), at);
        return now;
    }
}
