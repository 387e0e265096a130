package cn.zwfw.supervision.card.desk;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.web.Version;
import cn.zwfw.supervision.card.Card;
import cn.zwfw.supervision.card.Cards;
import cn.zwfw.supervision.ledger.Ledger;
import cn.zwfw.supervision.sign.SubjectAccess;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an organ contests its card, and the inspectorate upholds or withdraws it. */
@Component
@Cites(
        value = {"A24", "A25"},
        rows = "S1")
class CardDesk {

    private final Cards cards;
    private final CardRecords records;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Clock clock;

    CardDesk(Cards cards, CardRecords records, Ledger ledger, AuditTrail audit, Clock clock) {
        this.cards = cards;
        this.ledger = ledger;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A card that the caller may see.
     *
     * @throws NotFound for everybody else
     */
    Handled seen(UUID id, Caller caller) {
        // before the card: a version older than what is seen is refused, a newer one would be taken
        var told = cards.timesTold(id);
        return cards.find(id)
                .filter(card -> SubjectAccess.sees(caller, card.subject()))
                .map(card -> new Handled(card, told, records.of(id)))
                .orElseThrow(() -> NotFound.of("card", id));
    }

    @Transactional
    Handled act(UUID id, @Nullable String ifMatch, CardAct act, String reason, Caller caller) {
        var subject = seen(id, caller).card().subject();
        // held, so that nobody raises it meanwhile; then read once more
        ledger.hold(subject.topic(), subject.key());
        records.hold(id);
        var before = seen(id, caller);
        if (!mayDo(caller, before.card(), act)) {
            throw NotAllowed.because("forbidden");
        }
        new Version(before.version()).mustMatch(ifMatch);
        mustFollow(before.state(), act);
        records.add(before.card(), before.done().size() + 1, act, caller, reason, clock.instant());
        audit.record(
                caller,
                "card." + act.name().toLowerCase(Locale.ROOT),
                id.toString(),
                before.card().standing().level().name());
        return new Handled(before.card(), before.told(), records.of(id));
    }

    private static boolean mayDo(Caller caller, Card card, CardAct act) {
        var subject = card.subject();
        return act == CardAct.CONTEST
                ? SubjectAccess.isOwn(caller, subject)
                // nobody judges what was raised of his own organ
                : caller.has(Duty.INSPECTORATE)
                        && caller.isAt(subject.region())
                        && (subject.organ() == null || !caller.isOf(subject.organ()));
    }

    private static void mustFollow(CardState state, CardAct act) {
        var follows =
                switch (act) {
                    case CONTEST -> state == CardState.STANDING;
                    case UPHOLD -> state == CardState.CONTESTED;
                    case WITHDRAW -> state != CardState.WITHDRAWN;
                };
        if (!follows) {
            throw Conflict.because("card-act-not-possible", act.label(), state.label());
        }
    }

    /**
     * A card with what was done about it.
     *
     * @param told how often it has come to say something else
     */
    record Handled(Card card, int told, List<CardRecord> done) {

        /** Grows with every act, and whenever the card says something else. */
        int version() {
            return told + done.size();
        }

        CardState state() {
            return CardState.of(card.standing().level(), done);
        }
    }
}
