package cn.zwfw.supervision.incident;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.supervision.incident.life.Incident;
import cn.zwfw.supervision.incident.life.IncidentAct;
import cn.zwfw.supervision.incident.life.IncidentKind;
import java.util.List;

/**
 * Who knows of incidents and risks, and who acts. A20 has them reported to the 信息安全主管部门 and names
 * none; of the duties there are, 大数据局 answers for what the network rests on (A17), and the
 * department's own 保密审查人 for leaks.
 */
@Cites(
        value = {"A17", "A20", "A21"},
        rows = "S8")
public final class IncidentAccess {

    static final List<Duty> DEPARTMENT =
            List.of(Duty.EDITOR, Duty.HANDLER, Duty.PUBLISHER, Duty.SECRECY_REVIEWER);
    private static final List<Duty> REPORTERS = List.of(Duty.EDITOR, Duty.HANDLER, Duty.PUBLISHER);
    private static final List<Duty> WATCHERS = List.of(Duty.DATA_BUREAU, Duty.INSPECTORATE);

    private IncidentAccess() {}

    /** Whether he knows of what concerns the security of this organ. */
    public static boolean sees(Caller caller, String region, String organ) {
        return isOf(DEPARTMENT, caller, region, organ)
                || WATCHERS.stream()
                        .anyMatch(duty -> Grant.ownRegion(duty).allows(caller, region, organ));
    }

    /** Whether he reports for this organ. */
    public static boolean reports(Caller caller, String region, String organ) {
        return isOf(REPORTERS, caller, region, organ);
    }

    /** Whether he sees what concerns every organ of his level. */
    public static boolean watches(Caller caller) {
        return WATCHERS.stream().anyMatch(caller::has);
    }

    /** Whether he sees what concerns his own organ. */
    public static boolean isOfDepartment(Caller caller) {
        return DEPARTMENT.stream().anyMatch(caller::has);
    }

    static void mustSee(Caller caller, Incident any) {
        if (!sees(caller, any.region(), any.organ())) {
            throw NotFound.of("incident", any.id());
        }
    }

    /**
     * Refuses whoever may not do it.
     *
     * @throws NotFound when he may not even see it
     * @throws NotAllowed when he may only see it
     */
    static void mustAct(Caller caller, Incident any, IncidentAct act) {
        mustSee(caller, any);
        if (!acts(caller, any, act)) {
            throw NotAllowed.because("forbidden");
        }
    }

    static boolean acts(Caller caller, Incident any, IncidentAct act) {
        var organ = any.organ();
        var region = any.region();
        return switch (act) {
            case REPORT -> reports(caller, region, organ);
            case SUPPLEMENT -> isOf(DEPARTMENT, caller, region, organ);
            case HANDLE ->
                    Grant.ownRegion(Duty.DATA_BUREAU).allows(caller, region, organ)
                            || (any.kind() == IncidentKind.LEAK
                                    && isOf(List.of(Duty.SECRECY_REVIEWER), caller, region, organ));
            // nobody verifies for his own organ
            case RETURN, CLOSE -> watches(caller) && caller.isAt(region) && !caller.isOf(organ);
        };
    }

    private static boolean isOf(List<Duty> duties, Caller caller, String region, String organ) {
        return duties.stream().anyMatch(duty -> Grant.ownOrgan(duty).allows(caller, region, organ));
    }
}
