package cn.zwfw.convenience.inquiry.ask;

import cn.zwfw.convenience.inquiry.Asked;
import cn.zwfw.convenience.inquiry.InquiryDesk;
import cn.zwfw.convenience.inquiry.life.Inquiry;
import cn.zwfw.convenience.inquiry.life.Subject;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Violation;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes inquiries in, signed in or not. */
@Component
@Cites(
        value = {"A11", "B17"},
        rows = "C2")
class Reception {

    /** Whoever has no login, or has only the code; who he is beyond that, nobody asks. */
    static final Caller UNKNOWN = new Caller("without-login", "未登录", null, null, Set.of());

    private final Addressees addressees;
    private final InquiryDesk desk;

    Reception(Addressees addressees, InquiryDesk desk) {
        this.addressees = addressees;
        this.desk = desk;
    }

    /** For somebody who signed in: he is called as his login says, unless he says otherwise. */
    Inquiry signedIn(Ask ask, Caller caller) {
        return receive(ask, caller.id(), said(ask.name(), caller.name()), caller);
    }

    /**
     * For somebody who did not.
     *
     * @throws InvalidInput when he cannot be reached
     */
    Inquiry unknown(Ask ask) {
        var found = new ArrayList<Violation>();
        if (said(ask.name(), "").isBlank()) {
            found.add(Violation.at("/name", "asker-name-required"));
        }
        if (ask.telephone() == null && ask.email() == null) {
            found.add(Violation.at("/telephone", "asker-contact-required"));
        }
        InvalidInput.unlessEmpty(found);
        return receive(ask, null, said(ask.name(), ""), UNKNOWN);
    }

    private Inquiry receive(Ask ask, @Nullable String login, String name, Caller caller) {
        var to = addressees.find(ask);
        var about =
                new Subject(
                        ask.kind(),
                        ask.breach(),
                        ask.breach() ? to.organ() : null,
                        ask.caseNumber(),
                        ask.itemCode());
        var asked =
                new Asked(
                        ask.title(),
                        ask.text(),
                        said(to.organ(), ""),
                        name,
                        said(ask.telephone(), ""),
                        said(ask.email(), ""));
        return desk.receive(about, to.region(), to.holder(), login, asked, caller);
    }

    private static String said(@Nullable String said, String otherwise) {
        return Objects.requireNonNullElse(said, otherwise);
    }
}
