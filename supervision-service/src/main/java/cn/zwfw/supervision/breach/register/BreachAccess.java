package cn.zwfw.supervision.breach.register;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import java.util.List;

/**
 * Who knows of breaches and who decides. B14 gives supervision to 机构编制部门, 监察机关, 政府法制部门 and 审改办; the
 * first has no duty of its own here. Government acts on what they found (B16).
 */
@Cites(
        value = {"B14", "B16"},
        rows = "S3")
final class BreachAccess {

    private static final List<Duty> SUPERVISORS =
            List.of(Duty.INSPECTORATE, Duty.LEGAL_OFFICE, Duty.REFORM_OFFICE);
    private static final List<Duty> DEPARTMENT = List.of(Duty.HANDLER, Duty.PUBLISHER, Duty.EDITOR);

    private BreachAccess() {}

    /** Whether he sees all of his level. */
    static boolean seesLevel(Caller caller) {
        return supervises(caller) || caller.has(Duty.GOVERNMENT);
    }

    /** Whether he sees what concerns his organ. */
    static boolean seesOwn(Caller caller) {
        return DEPARTMENT.stream().anyMatch(caller::has);
    }

    /**
     * Nobody decides about his own organ, nor alone about what he recorded himself: what another
     * has confirmed he does not undo.
     */
    static boolean acts(Caller caller, RegisteredBreach any, BreachAct act) {
        var organ = any.organ();
        var isOwn = organ != null && caller.isOf(organ);
        return caller.isAt(any.region())
                && switch (act) {
                    case EXPLAIN -> isOwn && seesOwn(caller);
                    case CONFIRM -> supervises(caller) && !isOwn && !any.isRecordedBy(caller);
                    case DISMISS -> supervises(caller) && !isOwn && !undoesAnother(caller, any);
                };
    }

    private static boolean undoesAnother(Caller caller, RegisteredBreach any) {
        return any.state() == BreachState.CONFIRMED && any.isRecordedBy(caller);
    }

    /** Whether he records what data do not show. */
    static boolean supervises(Caller caller) {
        return SUPERVISORS.stream().anyMatch(caller::has);
    }
}
