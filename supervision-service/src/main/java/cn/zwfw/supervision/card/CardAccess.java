package cn.zwfw.supervision.card;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.ledger.Topic;
import cn.zwfw.supervision.sign.Subject;
import java.util.Set;

/**
 * Who sees a card: the organ its own, those who supervise a level all of it. Of a complaint about a
 * breach the organ complained of sees nothing, and which case was rated the organ is not told.
 */
@Cites(
        value = {"A24", "A25", "B17"},
        rows = "S1")
final class CardAccess {

    /** Whose own organ's cards these are. */
    static final Set<Duty> ORGANS = Set.of(Duty.HANDLER, Duty.PUBLISHER, Duty.EDITOR);

    /** Who sees all of a level. */
    static final Set<Duty> LEVELS =
            Set.of(Duty.INSPECTORATE, Duty.REFORM_OFFICE, Duty.SERVICE_CENTER, Duty.GOVERNMENT);

    private CardAccess() {}

    static boolean sees(Caller caller, Subject subject) {
        if (!caller.isAt(subject.region()) || isConcerned(caller, subject)) {
            return false;
        }
        if (subject.office() != null) {
            return caller.has(Duty.INSPECTORATE) || caller.has(Duty.valueOf(subject.office()));
        }
        return supervises(caller) || isOwn(caller, subject);
    }

    /** Whether he is of those who may contest it. */
    static boolean isOwn(Caller caller, Subject subject) {
        var organ = subject.organ();
        return organ != null
                && caller.isAt(subject.region())
                && caller.isOf(organ)
                && ORGANS.stream().anyMatch(caller::has);
    }

    static boolean supervises(Caller caller) {
        return LEVELS.stream().anyMatch(caller::has);
    }

    /** Whether organs are told which one it is. */
    static boolean isNamedToOrgans(Subject subject) {
        return subject.topic() != Topic.RATING && subject.concerned() == null;
    }

    private static boolean isConcerned(Caller caller, Subject subject) {
        var concerned = subject.concerned();
        return concerned != null && caller.isOf(concerned);
    }
}
