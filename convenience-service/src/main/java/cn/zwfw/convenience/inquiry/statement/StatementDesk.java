package cn.zwfw.convenience.inquiry.statement;

import cn.zwfw.convenience.inquiry.Inquiries;
import cn.zwfw.convenience.inquiry.InquiryAccess;
import cn.zwfw.convenience.inquiry.InquiryDesk;
import cn.zwfw.convenience.inquiry.Words;
import cn.zwfw.convenience.inquiry.life.Inquiry;
import cn.zwfw.convenience.inquiry.life.InquiryAct;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.web.Version;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an office asks the organ complained of, and the organ says how it was. */
@Component
@Cites(value = "B17", rows = "C2")
class StatementDesk {

    private static final Grant HANDLER = Grant.ownOrgan(Duty.HANDLER);

    private final Statements statements;
    private final Inquiries inquiries;
    private final InquiryDesk desk;
    private final AuditTrail audit;
    private final Clock clock;

    StatementDesk(
            Statements statements,
            Inquiries inquiries,
            InquiryDesk desk,
            AuditTrail audit,
            Clock clock) {
        this.statements = statements;
        this.inquiries = inquiries;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks the organ, one question at a time.
     *
     * @throws Conflict while one waits for its answer
     */
    @Transactional
    Statement ask(String number, @Nullable String ifMatch, String question, Caller caller) {
        var any =
                desk.change(
                        number,
                        ifMatch,
                        InquiryAct.ASK_STATEMENT,
                        caller,
                        Words.of(question),
                        before -> InquiryAccess.mustAct(caller, before, InquiryAct.ASK_STATEMENT),
                        (before, now) -> before.after(InquiryAct.ASK_STATEMENT, now));
        if (statements.of(number).stream().anyMatch(Statement::isOpen)) {
            throw Conflict.because("statement-open");
        }
        var asked = asked(any, question);
        statements.add(asked);
        return asked;
    }

    /**
     * What was asked about a complaint, for the office that has it.
     *
     * @throws NotFound for everybody else
     */
    @Transactional
    List<Statement> of(String number, Caller caller) {
        var any =
                inquiries
                        .find(number)
                        .filter(found ->
                                InquiryAccess.acts(caller, found, InquiryAct.ASK_STATEMENT))
                        .orElseThrow(() -> NotFound.of("inquiry", number));
        audit.record(caller, "inquiry.statements-read", any.number(), "");
        return statements.of(any.number());
    }

    /**
     * A question, for the organ that is asked; that it was read is noted.
     *
     * @throws NotFound for everybody else
     */
    @Transactional
    Statement read(UUID id, Caller caller) {
        var own = toOwn(id, caller);
        audit.record(caller, "statement.read", id.toString(), "");
        return own;
    }

    private Statement toOwn(UUID id, Caller caller) {
        return statements
                .find(id)
                .filter(any -> HANDLER.allows(caller, any.region(), any.organ()))
                .orElseThrow(() -> NotFound.of("statement", id));
    }

    /**
     * Says how it was.
     *
     * @throws Conflict when it was said before
     */
    @Transactional
    Statement answer(UUID id, @Nullable String ifMatch, String answer, Caller caller) {
        inquiries.hold(toOwn(id, caller).number());
        var open = toOwn(id, caller);
        new Version(open.version()).mustMatch(ifMatch);
        if (!open.isOpen()) {
            throw Conflict.because("statement-given");
        }
        statements.answer(open, answer, clock.instant(), caller.id());
        desk.change(open.number(), InquiryAct.GIVE_STATEMENT, caller, Words.of(answer));
        return toOwn(id, caller);
    }

    private Statement asked(Inquiry any, String question) {
        return new Statement(
                statements.newId(),
                1,
                any.number(),
                Objects.requireNonNull(any.about().concerned()),
                any.region(),
                Objects.requireNonNull(any.holder().office()),
                question,
                clock.instant(),
                null,
                null);
    }
}
