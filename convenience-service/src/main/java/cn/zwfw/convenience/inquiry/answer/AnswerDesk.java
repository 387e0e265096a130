package cn.zwfw.convenience.inquiry.answer;

import cn.zwfw.convenience.inquiry.InquiryAccess;
import cn.zwfw.convenience.inquiry.InquiryDesk;
import cn.zwfw.convenience.inquiry.InquirySettings;
import cn.zwfw.convenience.inquiry.Words;
import cn.zwfw.convenience.inquiry.life.Holder;
import cn.zwfw.convenience.inquiry.life.Inquiry;
import cn.zwfw.convenience.inquiry.life.InquiryAct;
import cn.zwfw.convenience.inquiry.life.InquiryKind;
import cn.zwfw.convenience.inquiry.life.Moment;
import cn.zwfw.convenience.inquiry.life.Office;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import java.util.ArrayList;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where inquiries are routed, passed on and answered. */
@Component
@Cites(
        value = {"A11", "B17"},
        rows = "C2")
class AnswerDesk {

    private final InquiryDesk desk;
    private final ListedOrgans organs;
    private final InquirySettings settings;

    AnswerDesk(InquiryDesk desk, ListedOrgans organs, InquirySettings settings) {
        this.desk = desk;
        this.organs = organs;
        this.settings = settings;
    }

    /** To an organ of the level, be it by the service centre or by an organ it does not concern. */
    Inquiry pass(
            String number,
            @Nullable String ifMatch,
            InquiryAct act,
            String organ,
            String reason,
            Caller caller) {
        return act(
                number,
                ifMatch,
                act,
                Words.of(reason),
                caller,
                (any, now) -> {
                    mustBeListed(organ, any);
                    return any.passed(act, Holder.organ(organ), now);
                });
    }

    /** To the other office, unless that is the one complained of. */
    Inquiry handOver(String number, @Nullable String ifMatch, String reason, Caller caller) {
        return act(
                number,
                ifMatch,
                InquiryAct.HAND_OVER,
                Words.of(reason),
                caller,
                (any, now) -> any.passed(InquiryAct.HAND_OVER, other(any), now));
    }

    Inquiry extend(String number, @Nullable String ifMatch, String reason, Caller caller) {
        return act(
                number,
                ifMatch,
                InquiryAct.EXTEND,
                Words.of(reason),
                caller,
                (any, now) -> any.after(InquiryAct.EXTEND, now));
    }

    /** Of a suggestion the answer says whether it is adopted, and what was done (B17). */
    Inquiry reply(String number, @Nullable String ifMatch, Reply reply, Caller caller) {
        return act(
                number,
                ifMatch,
                InquiryAct.REPLY,
                new Words(reply.text(), reply.doneAbout()),
                caller,
                (any, now) -> {
                    check(any, reply);
                    return any.replied(reply.adopted(), now);
                });
    }

    private Inquiry act(
            String number,
            @Nullable String ifMatch,
            InquiryAct act,
            Words words,
            Caller caller,
            BiFunction<Inquiry, Moment, Inquiry> how) {
        return desk.change(
                number,
                ifMatch,
                act,
                caller,
                words,
                any -> InquiryAccess.mustAct(caller, any, act),
                how);
    }

    private void mustBeListed(String organ, Inquiry any) {
        if (organ.equals(any.holder().organ())) {
            throw InvalidInput.of(Violation.at("/organ", "inquiry-organ-same"));
        }
        if (organs.find(organ).filter(known -> known.region().equals(any.region())).isEmpty()) {
            throw InvalidInput.of(Violation.at("/organ", "inquiry-organ-unknown", organ));
        }
    }

    private Holder other(Inquiry any) {
        var office = any.holder().office();
        var other = office == null ? Office.REFORM_OFFICE : office.other();
        if (settings.isSame(other, any.region(), any.about().concerned())) {
            throw InvalidInput.of(Violation.at("", "breach-office-concerned", other.label()));
        }
        return Holder.office(other);
    }

    private static void check(Inquiry any, Reply reply) {
        var found = new ArrayList<Violation>();
        if (any.about().kind() == InquiryKind.SUGGESTION) {
            if (reply.adopted() == null) {
                found.add(Violation.at("/adopted", "adopted-required"));
            }
            if (reply.doneAbout() == null || reply.doneAbout().isBlank()) {
                found.add(Violation.at("/doneAbout", "done-about-required"));
            }
        } else if (reply.adopted() != null || reply.doneAbout() != null) {
            found.add(Violation.at("/adopted", "adopted-of-suggestions"));
        }
        InvalidInput.unlessEmpty(found);
    }
}
