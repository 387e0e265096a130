package cn.zwfw.approval.casefile;

import cn.zwfw.approval.cases.Case;
import cn.zwfw.approval.cases.CaseChange;
import cn.zwfw.approval.cases.Moment;
import cn.zwfw.approval.listed.ListedItem;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which a case changes: state, record, notice, audit entry and event in one
 * transaction, while its row is held.
 */
@Component
@Cites(
        value = {"A17", "A18", "B16(5)"},
        rows = {"V7", "X3"})
public class CaseDesk {

    private final Cases cases;
    private final PinnedItems items;
    private final CaseEvents events;
    private final List<CaseWatch> watches;
    private final AuditTrail audit;
    private final WorkCalendars calendars;
    private final Clock clock;

    CaseDesk(
            Cases cases,
            PinnedItems items,
            CaseEvents events,
            List<CaseWatch> watches,
            AuditTrail audit,
            WorkCalendars calendars,
            Clock clock) {
        this.cases = cases;
        this.items = items;
        this.events = events;
        this.watches = watches;
        this.audit = audit;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Opens a case on an item of an application that was just handed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Case open(ListedItem item, UUID application, Caller applicant) {
        var moment = moment(applicant);
        var handled = items.pin(item);
        var received =
                Case.received(
                        cases.number(handled, moment.at()),
                        application,
                        applicant.id(),
                        handled,
                        moment.at());
        note(received, moment, null);
        var records =
                cases.add(received, record(received, moment, "", null, null), moment.calendar());
        tell(received, records, moment);
        return received;
    }

    /**
     * Does something with a case.
     *
     * @param mayBeDone refuses by throwing, with the case as it stands
     */
    @Transactional
    public Case change(String number, Caller caller, Consumer<Case> mayBeDone, CaseChange change) {
        var before = cases.locked(number);
        mayBeDone.accept(before);
        var moment = moment(caller);
        var after = change.on(before, moment);
        var node = change.node().orElse(null);
        note(after, moment, node);
        // whoever has the next number of a notice is waited for by all who need one after it
        var document = change.document(after, moment).orElse(null);
        var record = record(after, moment, change.opinion(), node, document);
        tell(after, cases.save(before, after, record, moment.calendar()), moment);
        return after;
    }

    private void note(Case after, Moment moment, @Nullable String node) {
        var act = after.act().name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(moment.caller(), "case." + act, after.number(), node == null ? "" : node);
    }

    private void tell(Case after, List<CaseRecord> records, Moment moment) {
        events.tell(after, records, moment);
        watches.forEach(watch -> watch.stored(after));
    }

    private static CaseRecord record(
            Case after,
            Moment moment,
            String opinion,
            @Nullable String node,
            @Nullable String document) {
        var caller = moment.caller();
        return new CaseRecord(
                after.version(),
                moment.at(),
                after.act(),
                after.state(),
                node,
                node == null ? null : after.run().task(node).round(),
                caller.id(),
                nameIn(caller),
                caller.organ(),
                opinion,
                document);
    }

    /** Officers act under their names; what an applicant is called stands sealed elsewhere. */
    private static String nameIn(Caller caller) {
        return caller.has(Duty.APPLICANT) ? Duty.APPLICANT.label() : caller.name();
    }

    private Moment moment(Caller caller) {
        var at = clock.instant();
        return new Moment(at, CityTime.day(at), calendars.current(), caller);
    }
}
