package cn.zwfw.approval.joint;

import cn.zwfw.approval.casefile.CaseAccess;
import cn.zwfw.approval.casefile.Cases;
import cn.zwfw.approval.cases.Case;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees cases as a whole: the lead department, whoever sees one of them, and the government that
 * may give more time. How each of them stands is seen, and not what is in it.
 */
@Component
class JointReaders {

    private static final List<Grant> LEADERS =
            List.of(Grant.ownOrgan(Duty.HANDLER), Grant.ownOrgan(Duty.PUBLISHER));
    private static final List<Grant> WATCHERS =
            List.of(
                    Grant.ownRegion(Duty.SERVICE_CENTER),
                    Grant.ownRegion(Duty.INSPECTORATE),
                    Grant.ownRegion(Duty.GOVERNMENT));

    private final Joints joints;
    private final Cases cases;

    JointReaders(Joints joints, Cases cases) {
        this.joints = joints;
        this.cases = cases;
    }

    /**
     * The cases as a whole.
     *
     * @throws NotFound for whoever may not know of them
     */
    @Transactional(readOnly = true)
    public JointView.Seen see(UUID application, Caller caller) {
        return joints.find(application)
                .map(joint -> new JointView.Seen(joint, cases.of(application)))
                .filter(seen -> maySee(caller, seen.joint(), seen.cases()))
                .orElseThrow(() -> NotFound.of("joint-case", application));
    }

    /**
     * Those that the caller's organ leads, or all of his level for whoever watches.
     *
     * @throws NotAllowed when he has no level, or asks for another organ's
     */
    @Transactional(readOnly = true)
    public List<JointView.Seen> list(
            Caller caller, @Nullable String organ, @Nullable UUID after, int limit) {
        var region = caller.region();
        if (region == null) {
            throw NotAllowed.because("forbidden");
        }
        var found = joints.list(region, organOf(caller, organ), after, limit);
        var parts = cases.of(found.stream().map(Joint::application).toList());
        return found.stream()
                .map(joint ->
                        new JointView.Seen(
                                joint, parts.getOrDefault(joint.application(), List.of())))
                .toList();
    }

    private static @Nullable String organOf(Caller caller, @Nullable String wanted) {
        if (WATCHERS.stream().anyMatch(grant -> caller.has(grant.duty()))) {
            return wanted;
        }
        var own = caller.organ();
        if (own == null || (wanted != null && !caller.isOf(wanted))) {
            throw NotAllowed.because("forbidden");
        }
        return own;
    }

    private static boolean maySee(Caller caller, Joint joint, List<Case> parts) {
        return allows(LEADERS, caller, joint)
                || allows(WATCHERS, caller, joint)
                || parts.stream().anyMatch(any -> CaseAccess.maySee(caller, any));
    }

    private static boolean allows(List<Grant> grants, Caller caller, Joint joint) {
        return grants.stream()
                .anyMatch(grant -> grant.allows(caller, joint.region(), joint.organ()));
    }
}
