package cn.zwfw.supervision.sign;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import java.util.Set;

/**
 * Who sees what is seen of a thing: the organ its own, those who supervise a level all of it. Of a
 * complaint about a breach the organ complained of sees nothing, and which case was rated the organ
 * is not told.
 */
@Cites(
        value = {"A24", "A25", "B17"},
        rows = "S1")
public final class SubjectAccess {

    /** Who sees what is his own organ's. */
    private static final Set<Duty> ORGANS = Set.of(Duty.HANDLER, Duty.PUBLISHER, Duty.EDITOR);

    /** Who sees all of a level. */
    private static final Set<Duty> LEVELS =
            Set.of(Duty.INSPECTORATE, Duty.REFORM_OFFICE, Duty.SERVICE_CENTER, Duty.GOVERNMENT);

    private SubjectAccess() {}

    public static boolean sees(Caller caller, Subject subject) {
        if (!caller.isAt(subject.region()) || isConcerned(caller, subject)) {
            return false;
        }
        if (subject.office() != null) {
            return caller.has(Duty.INSPECTORATE) || caller.has(Duty.valueOf(subject.office()));
        }
        return supervises(caller) || isOwn(caller, subject);
    }

    /** Whether he is of those who may contest it. */
    public static boolean isOwn(Caller caller, Subject subject) {
        var organ = subject.organ();
        return organ != null
                && caller.isAt(subject.region())
                && caller.isOf(organ)
                && isOfOrgan(caller);
    }

    /** Whether he sees what is his own organ's. */
    public static boolean isOfOrgan(Caller caller) {
        return ORGANS.stream().anyMatch(caller::has);
    }

    public static boolean supervises(Caller caller) {
        return LEVELS.stream().anyMatch(caller::has);
    }

    /** Whether what he sees is his own organ's, whatever it is. */
    public static boolean seesOnlyOwn(Caller caller) {
        return !supervises(caller) && ORGANS.containsAll(caller.duties());
    }

    /** Whether what he sees is what offices have, whatever it is. */
    public static boolean seesOnlyOffices(Caller caller) {
        return !supervises(caller) && !isOfOrgan(caller);
    }

    private static boolean isConcerned(Caller caller, Subject subject) {
        var concerned = subject.concerned();
        return concerned != null && caller.isOf(concerned);
    }
}
