package cn.zwfw.approval.casefile;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import java.util.List;
import java.util.Set;

/** Who sees a case, and who handles it. */
@Cites(
        value = {"A11", "A14", "A25"},
        rows = "V3")
public final class CaseAccess {

    private static final List<Grant> HANDLERS =
            List.of(Grant.ownOrgan(Duty.HANDLER), Grant.ownOrgan(Duty.PUBLISHER));

    /** The inspectorate sees everything at its level (A25), the service centre watches (A9). */
    private static final List<Grant> WATCHERS =
            List.of(Grant.ownRegion(Duty.INSPECTORATE), Grant.ownRegion(Duty.SERVICE_CENTER));

    private CaseAccess() {}

    /**
     * Refuses whoever may not know that the case is there.
     *
     * @throws NotFound then
     */
    public static void mustSee(Caller caller, Case any) {
        if (!maySee(caller, any)) {
            throw NotFound.of("case", any.number());
        }
    }

    public static boolean maySee(Caller caller, Case any) {
        return isOwn(caller, any) || handles(caller, any) || allows(WATCHERS, caller, any);
    }

    /**
     * Refuses whoever has none of the duties in the organ of the case.
     *
     * @throws NotFound when he may not even see it
     * @throws NotAllowed when he may only see it
     */
    public static void mustHave(Set<Duty> duties, Caller caller, Case any) {
        mustSee(caller, any);
        var grants = duties.stream().map(Grant::ownOrgan).toList();
        if (!allows(grants, caller, any)) {
            throw NotAllowed.because("forbidden");
        }
    }

    public static boolean isOwn(Caller caller, Case any) {
        return caller.has(Duty.APPLICANT) && caller.id().equals(any.applicant());
    }

    /** Who handles a case may know whose it is, for a reason. */
    public static boolean handles(Caller caller, Case any) {
        return allows(HANDLERS, caller, any);
    }

    private static boolean allows(List<Grant> grants, Caller caller, Case any) {
        return grants.stream()
                .anyMatch(grant -> grant.allows(caller, any.item().region(), any.item().organ()));
    }
}
