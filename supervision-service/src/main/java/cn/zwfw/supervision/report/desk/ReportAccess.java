package cn.zwfw.supervision.report.desk;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.supervision.report.life.Report;
import cn.zwfw.supervision.report.life.ReportAct;
import java.util.List;

/**
 * Who sees reports and who acts on them, each at its own level: the service centre makes them, the
 * government and the inspectorate read what was sent. Departments do not see them.
 */
@Cites(
        value = {"A14", "A25"},
        rows = "S7")
final class ReportAccess {

    private static final List<Duty> READERS = List.of(Duty.GOVERNMENT, Duty.INSPECTORATE);

    private ReportAccess() {}

    /** Whether he makes reports of his level. */
    static boolean makes(Caller caller) {
        return caller.has(Duty.SERVICE_CENTER);
    }

    /** Whether he reads the reports that were sent at his level. */
    static boolean reads(Caller caller) {
        return READERS.stream().anyMatch(caller::has);
    }

    static boolean sees(Caller caller, Report any) {
        return caller.isAt(any.region()) && (makes(caller) || (reads(caller) && !any.isInternal()));
    }

    /**
     * Refuses whoever may not do it.
     *
     * @throws NotFound when he may not even see it
     * @throws NotAllowed when he may only see it
     */
    static void mustAct(Caller caller, Report any, ReportAct act) {
        if (!sees(caller, any)) {
            throw NotFound.of("report", any.id());
        }
        if (!caller.has(act.by())) {
            throw NotAllowed.because("forbidden");
        }
    }
}
