package cn.zwfw.supervision.sharing.misuse;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.citation.Cites;
import java.util.List;

/** Who files a report, reads it, and says what it came to. */
@Cites(
        value = {"A19", "A25"},
        rows = "S5")
final class MisuseAccess {

    private static final List<Grant> FILING =
            List.of(
                    Grant.ownOrgan(Duty.PUBLISHER),
                    Grant.ownRegion(Duty.DATA_BUREAU),
                    Grant.ownRegion(Duty.INSPECTORATE));
    private static final List<Grant> DECIDING =
            List.of(Grant.ownRegion(Duty.DATA_BUREAU), Grant.ownRegion(Duty.INSPECTORATE));

    private MisuseAccess() {}

    static boolean files(Caller caller, String region, String organ) {
        return FILING.stream().anyMatch(grant -> grant.allows(caller, region, organ));
    }

    static boolean decides(Caller caller, String region, String organ) {
        return DECIDING.stream().anyMatch(grant -> grant.allows(caller, region, organ));
    }
}
