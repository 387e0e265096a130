package cn.zwfw.convenience.inquiry;

import cn.zwfw.convenience.inquiry.life.Inquiry;
import cn.zwfw.convenience.inquiry.life.InquiryAct;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;

/**
 * Who sees an inquiry, who acts on it, and who knows whose it is. A complaint about a breach is
 * kept from everybody of the organ complained of, whatever his duty.
 */
@Cites(
        value = {"A11", "A25", "B17"},
        rows = "C2")
public final class InquiryAccess {

    private static final Grant HANDLER = Grant.ownOrgan(Duty.HANDLER);

    private InquiryAccess() {}

    /**
     * Refuses whoever may not know that the inquiry is there.
     *
     * @throws NotFound then
     */
    public static void mustSee(Caller caller, Inquiry any) {
        if (!sees(caller, any)) {
            throw NotFound.of("inquiry", any.number());
        }
    }

    /**
     * Refuses whoever may not do it.
     *
     * @throws NotFound when he may not even see it
     * @throws NotAllowed when he may only see it
     */
    public static void mustAct(Caller caller, Inquiry any, InquiryAct act) {
        mustSee(caller, any);
        if (!acts(caller, any, act)) {
            throw NotAllowed.because("forbidden");
        }
    }

    public static boolean sees(Caller caller, Inquiry any) {
        return isOwn(caller, any) || answers(caller, any) || watches(caller, any);
    }

    /**
     * Refuses whoever does not answer it: who answers may know whom, for a reason.
     *
     * @throws NotFound when he may not even see it
     * @throws NotAllowed when he may only see it
     */
    public static void mustAnswer(Caller caller, Inquiry any) {
        mustSee(caller, any);
        if (!answers(caller, any)) {
            throw NotAllowed.because("forbidden");
        }
    }

    public static boolean acts(Caller caller, Inquiry any, InquiryAct act) {
        return switch (act.by()) {
            case ASKER -> isOwn(caller, any);
            case CENTER -> isRouted(caller, any);
            case ANSWERER -> answers(caller, any);
            // through the question that it is asked, and never through the complaint
            case CONCERNED, PLATFORM -> false;
        };
    }

    public static boolean isOwn(Caller caller, Inquiry any) {
        return caller.has(Duty.APPLICANT) && caller.id().equals(any.asker());
    }

    private static boolean answers(Caller caller, Inquiry any) {
        var organ = any.holder().organ();
        var office = any.holder().office();
        if (any.about().breach()) {
            return office != null
                    && !isConcerned(caller, any)
                    && caller.has(office.duty())
                    && caller.isAt(any.region());
        }
        return organ != null && HANDLER.allows(caller, any.region(), organ);
    }

    private static boolean watches(Caller caller, Inquiry any) {
        return isRouted(caller, any)
                || (caller.has(Duty.INSPECTORATE)
                        && caller.isAt(any.region())
                        && !isConcerned(caller, any));
    }

    private static boolean isRouted(Caller caller, Inquiry any) {
        return !any.about().breach()
                && caller.has(Duty.SERVICE_CENTER)
                && caller.isAt(any.region());
    }

    private static boolean isConcerned(Caller caller, Inquiry any) {
        var concerned = any.about().concerned();
        return any.about().breach() && concerned != null && caller.isOf(concerned);
    }
}
