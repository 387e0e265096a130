package cn.zwfw.supervision.sharing.use;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.supervision.sharing.catalogue.Resource;
import java.util.List;

/** Who traces uses: the provider's own, and the offices that answer for its level. */
@Cites(
        value = {"A19", "A20"},
        rows = "S5")
public final class UseAccess {

    private static final List<Grant> TRACING =
            List.of(
                    Grant.ownOrgan(Duty.EDITOR),
                    Grant.ownOrgan(Duty.PUBLISHER),
                    Grant.ownOrgan(Duty.SECRECY_REVIEWER),
                    Grant.ownRegion(Duty.DATA_BUREAU),
                    Grant.ownRegion(Duty.INSPECTORATE));

    private UseAccess() {}

    /**
     * Refuses whoever may not know who used what.
     *
     * @throws NotAllowed then
     */
    public static void mustTrace(Caller caller, Resource resource) {
        if (TRACING.stream()
                .noneMatch(grant -> grant.allows(caller, resource.region(), resource.organ()))) {
            throw NotAllowed.because("forbidden");
        }
    }
}
