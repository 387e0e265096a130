package cn.zwfw.supervision.notice;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.supervision.notice.life.Notice;
import cn.zwfw.supervision.notice.life.NoticeAct;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who sees a notice and who acts on it. Until it is issued only those know it who may issue it; of
 * the organ addressed nobody is among these, whatever his duty.
 */
@Cites(
        value = {"A21", "A25", "B14", "B15", "B16"},
        rows = "S4")
public final class NoticeAccess {

    static final List<Duty> DEPARTMENT =
            List.of(Duty.EDITOR, Duty.SECRECY_REVIEWER, Duty.PUBLISHER, Duty.HANDLER);

    private static final Grant HANDLER = Grant.ownOrgan(Duty.HANDLER);
    private static final Grant SIGNER = Grant.ownOrgan(Duty.PUBLISHER);
    private static final Grant WATCHER = Grant.ownRegion(Duty.INSPECTORATE);

    private NoticeAccess() {}

    /**
     * Refuses whoever may not do it.
     *
     * @throws NotFound when he may not even see it
     * @throws NotAllowed when he may only see it
     */
    public static void mustAct(Caller caller, Notice any, NoticeAct act) {
        mustSee(caller, any);
        if (!acts(caller, any, act)) {
            throw NotAllowed.because("forbidden");
        }
    }

    /**
     * Refuses whoever may not know that it is there.
     *
     * @throws NotFound then
     */
    public static void mustSee(Caller caller, Notice any) {
        if (!sees(caller, any)) {
            throw NotFound.of("notice", any.id());
        }
    }

    public static boolean sees(Caller caller, Notice any) {
        return isIssuer(caller, any)
                || (any.course().isIssued()
                        && (isAddressed(caller, any) || allows(WATCHER, caller, any)));
    }

    public static boolean acts(Caller caller, Notice any, NoticeAct act) {
        return switch (act.by()) {
            case ISSUER -> isIssuer(caller, any);
            case ORGAN ->
                    sees(caller, any)
                            && (allows(HANDLER, caller, any) || allows(SIGNER, caller, any));
            case SIGNER -> sees(caller, any) && allows(SIGNER, caller, any);
            case PLATFORM -> false;
        };
    }

    /** Whether he knows that this was done; what one side prepares is not the other's. */
    public static boolean knows(Caller caller, Notice any, NoticeAct act) {
        if (!act.isInternal()) {
            return sees(caller, any);
        }
        return act.by() == NoticeAct.By.ISSUER ? isIssuer(caller, any) : isAddressed(caller, any);
    }

    private static boolean isIssuer(Caller caller, Notice any) {
        return Grant.ownRegion(any.matter().duty())
                        .allows(caller, any.region(), any.matter().organ())
                && !caller.isOf(any.matter().organ());
    }

    private static boolean isAddressed(Caller caller, Notice any) {
        return any.course().isIssued()
                && department().anyMatch(grant -> allows(grant, caller, any));
    }

    private static boolean allows(Grant grant, Caller caller, Notice any) {
        return grant.allows(caller, any.region(), any.matter().organ());
    }

    private static Stream<Grant> department() {
        return DEPARTMENT.stream().map(Grant::ownOrgan);
    }
}
