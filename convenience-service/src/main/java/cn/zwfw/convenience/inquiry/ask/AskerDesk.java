package cn.zwfw.convenience.inquiry.ask;

import cn.zwfw.convenience.inquiry.Inquiries;
import cn.zwfw.convenience.inquiry.InquiryAccess;
import cn.zwfw.convenience.inquiry.InquiryDesk;
import cn.zwfw.convenience.inquiry.Words;
import cn.zwfw.convenience.inquiry.life.Inquiry;
import cn.zwfw.convenience.inquiry.life.InquiryAct;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.follow.FollowCode;
import cn.zwfw.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What askers do about inquiries of their own, whether known by login or by code. */
@Component
@Cites(
        value = {"A11", "B17"},
        rows = "C2")
class AskerDesk {

    private final Inquiries inquiries;
    private final InquiryDesk desk;
    private final FollowCode codes;

    AskerDesk(Inquiries inquiries, InquiryDesk desk, FollowCode codes) {
        this.inquiries = inquiries;
        this.desk = desk;
        this.codes = codes;
    }

    /**
     * The inquiry of who has its code.
     *
     * @throws NotFound for a wrong code just as for a number that does not exist
     */
    Inquiry known(String number, String code) {
        var isRight = codes.matches(number, code);
        return inquiries
                .find(number)
                .filter(_ -> isRight)
                .orElseThrow(() -> NotFound.of("inquiry", number));
    }

    Inquiry byCode(
            String number, String code, @Nullable String ifMatch, InquiryAct act, String text) {
        known(number, code);
        return desk.change(
                number,
                ifMatch,
                act,
                Reception.UNKNOWN,
                Words.of(text),
                _ -> {},
                (any, now) -> any.after(act, now));
    }

    Inquiry signedIn(
            String number, @Nullable String ifMatch, InquiryAct act, String text, Caller caller) {
        return desk.change(
                number,
                ifMatch,
                act,
                caller,
                Words.of(text),
                any -> {
                    if (!InquiryAccess.isOwn(caller, any)) {
                        throw NotFound.of("inquiry", number);
                    }
                },
                (any, now) -> any.after(act, now));
    }
}
