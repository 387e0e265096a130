package cn.zwfw.supervision.sharing.grant;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.supervision.sharing.grant.life.GrantAct;
import cn.zwfw.supervision.sharing.grant.life.SharingGrant;
import java.util.List;

/** Who sees a request and who acts on it: the organ that asks, the provider, the offices above. */
@Cites(
        value = {"A9", "A19", "A20"},
        rows = "S5")
final class GrantAccess {

    private static final List<Duty> MEMBERS =
            List.of(Duty.EDITOR, Duty.PUBLISHER, Duty.SECRECY_REVIEWER, Duty.HANDLER);
    private static final List<Duty> WATCHING =
            List.of(Duty.DATA_BUREAU, Duty.SERVICE_CENTER, Duty.INSPECTORATE);

    private GrantAccess() {}

    static boolean isMember(Caller caller) {
        return MEMBERS.stream().anyMatch(caller::has);
    }

    static boolean watches(Caller caller) {
        return WATCHING.stream().anyMatch(caller::has);
    }

    static boolean sees(Caller caller, SharingGrant any) {
        return (isMember(caller)
                        && (any.requester().includes(caller) || any.provider().includes(caller)))
                || (watches(caller) && caller.isAt(any.provider().region()));
    }

    static boolean acts(Caller caller, SharingGrant any, GrantAct act) {
        return switch (act) {
            case SIGN -> caller.has(Duty.PUBLISHER) && any.requester().includes(caller);
            case WITHDRAW ->
                    (caller.has(Duty.EDITOR) || caller.has(Duty.PUBLISHER))
                            && any.requester().includes(caller);
            case GRANT, REFUSE -> caller.has(Duty.PUBLISHER) && any.provider().includes(caller);
            case REVOKE ->
                    (caller.has(Duty.PUBLISHER) && any.provider().includes(caller))
                            || (caller.has(Duty.DATA_BUREAU)
                                    && caller.isAt(any.provider().region()));
            case SUSPEND, RESUME -> false;
        };
    }

    /**
     * Refuses whoever may not do it.
     *
     * @throws NotFound when he may not even see it
     * @throws NotAllowed when he may only see it, or would decide about what he asked for himself
     */
    static void mustAct(Caller caller, SharingGrant any, GrantAct act) {
        mustSee(caller, any);
        if (!acts(caller, any, act)) {
            throw NotAllowed.because("forbidden");
        }
        var isSigner = act == GrantAct.SIGN && caller.id().equals(any.course().requestedBy());
        var isDecider = act == GrantAct.GRANT || act == GrantAct.REFUSE;
        if (isSigner || (isDecider && any.isOwn(caller.id()))) {
            throw NotAllowed.because("sharing-own-request");
        }
    }

    static void mustSee(Caller caller, SharingGrant any) {
        if (!sees(caller, any)) {
            throw NotFound.of("grant", any.id());
        }
    }
}
