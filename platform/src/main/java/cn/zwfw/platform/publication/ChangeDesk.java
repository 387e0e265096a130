package cn.zwfw.platform.publication;

import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.access.Grant;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.publication.domain.ChangeRequest;
import cn.zwfw.platform.publication.domain.RequestState;
import cn.zwfw.platform.publication.draft.DraftChange;
import cn.zwfw.platform.publication.draft.DraftHead;
import cn.zwfw.platform.publication.draft.SentEntries;
import cn.zwfw.platform.publication.list.Lists;
import cn.zwfw.platform.web.Version;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where change requests are drafted, handed in, judged and withdrawn; each act in a transaction.
 */
@Service
@Cites(
        value = {"A11", "B4", "B6", "B11"},
        rows = {"P0", "P3", "P4", "P5"})
public class ChangeDesk {

    private static final Grant DRAFTING = Grant.ownOrgan(Duty.EDITOR);

    private final Lists lists;
    private final ChangeRequests requests;
    private final Decisions decisions;
    private final Matters matters;
    private final EntryCheck check;
    private final Publishing publishing;
    private final Readers readers;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeDesk(
            Lists lists,
            ChangeRequests requests,
            Decisions decisions,
            Matters matters,
            EntryCheck check,
            Publishing publishing,
            Readers readers,
            AuditTrail audit,
            Clock clock) {
        this.lists = lists;
        this.requests = requests;
        this.decisions = decisions;
        this.matters = matters;
        this.check = check;
        this.publishing = publishing;
        this.readers = readers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Drafts a change in the caller's name.
     *
     * @throws InvalidInput with everything that is wrong with it
     */
    @Transactional
    public ChangeRequest draft(DraftChange draft, Caller caller) {
        return draft(draft.head(), draft.sent(), caller);
    }

    /**
     * Drafts a change in the caller's name, entry by entry.
     *
     * @throws InvalidInput with everything that is wrong with it
     */
    @Transactional
    public ChangeRequest draft(DraftHead head, SentEntries entries, Caller caller) {
        var matter = matters.of(head, caller);
        var effective = matters.effective(head.effectiveFrom());
        var request = ChangeRequest.draft(uuidV7(), matter, caller, effective);
        requests.add(request);
        fill(request, entries, caller);
        audit.record(caller, "change-request.drafted", request.id().toString(), "");
        return request;
    }

    @Transactional
    ChangeRequest redraft(UUID id, @Nullable String ifMatch, DraftChange draft, Caller caller) {
        var request = ofDepartment(id, caller);
        new Version(request.version()).mustMatch(ifMatch);
        var matter = matters.of(draft.head(), caller);
        var effective = matters.effective(draft.effectiveFrom());
        var redrafted = request.redrafted(matter, caller, effective);
        replace(redrafted, draft.sent(), caller);
        return redrafted;
    }

    /** What a request of the caller's department is about. */
    @Transactional(readOnly = true)
    public ChangeRequest.Matter matterOf(UUID id, Caller caller) {
        return ofDepartment(id, caller).matter();
    }

    /**
     * Lets other entries take the place of those of a draft; what it is about stays.
     *
     * @throws InvalidInput with everything that is wrong with them
     */
    @Transactional
    public ChangeRequest refill(
            UUID id, @Nullable String ifMatch, SentEntries entries, Caller caller) {
        var request = ofDepartment(id, caller);
        new Version(request.version()).mustMatch(ifMatch);
        var refilled = request.redrafted(request.matter(), caller, request.effectiveFrom());
        replace(refilled, entries, caller);
        return refilled;
    }

    private void replace(ChangeRequest redrafted, SentEntries entries, Caller caller) {
        requests.update(redrafted);
        requests.removeEntries(redrafted.id());
        fill(redrafted, entries, caller);
        audit.record(caller, "change-request.redrafted", redrafted.id().toString(), "");
    }

    private void fill(ChangeRequest request, SentEntries entries, Caller caller) {
        var matter = request.matter();
        check.check(
                lists.get(matter.list()),
                matter,
                entries,
                caller,
                batch -> requests.addEntries(request.id(), batch));
    }

    @Transactional
    ChangeRequest submit(UUID id, @Nullable String ifMatch, Caller caller) {
        var request = ofDepartment(id, caller);
        var submitted = request.submitted();
        new Version(request.version()).mustMatch(ifMatch);
        var list = lists.get(request.matter().list()).list();
        list.admit(request.matter().organ(), request.matter().region());
        publishing.mustBeUnopposed(list, request);
        requests.update(submitted);
        audit.record(caller, "change-request.submitted", id.toString(), submitted.stage() + "");
        return submitted;
    }

    @Transactional
    ChangeRequest withdraw(UUID id, @Nullable String ifMatch, Caller caller) {
        var request = ofDepartment(id, caller);
        var withdrawn = request.withdrawn();
        new Version(request.version()).mustMatch(ifMatch);
        requests.update(withdrawn);
        audit.record(caller, "change-request.withdrawn", id.toString(), "");
        return withdrawn;
    }

    /**
     * Records a decision; the last approval publishes at once unless the effect lies in the future.
     */
    @Transactional
    ChangeRequest decide(UUID id, @Nullable String ifMatch, Decide decision, Caller caller) {
        var request = readers.get(id, caller);
        var decided = request.decided(decision.stage(), decision.verdict(), caller);
        decision.mustSuit(request.stageNow(), CityTime.today(clock));
        new Version(request.version()).mustMatch(ifMatch);
        if (decided.state() == RequestState.SCHEDULED) {
            decided = scheduled(decided, decision.effectiveFrom());
        }
        requests.update(decided);
        decisions.add(id, decision, caller);
        audit.record(
                caller,
                "change-request.decided",
                id.toString(),
                decision.stage() + " " + decision.verdict());
        return isDue(decided) ? effect(decided) : decided;
    }

    /** Lets an approved request take effect. */
    ChangeRequest effect(ChangeRequest approved) {
        publishing.publish(lists.get(approved.matter().list()), approved);
        var effective = approved.tookEffect();
        requests.update(effective);
        return effective;
    }

    boolean isDue(ChangeRequest request) {
        return request.state() == RequestState.SCHEDULED
                && (request.effectiveFrom() == null
                        || !request.effectiveFrom().isAfter(clock.instant()));
    }

    /** A resumption takes effect within two days of its confirmation (B13). */
    private ChangeRequest scheduled(ChangeRequest approved, @Nullable OffsetDateTime wished) {
        var effective = wished == null ? approved.effectiveFrom() : matters.effective(wished);
        var within = approved.matter().kind().route().effectWithin();
        if (within == null) {
            return approved.scheduled(effective, null);
        }
        var latest = clock.instant().atZone(CityTime.ZONE).plus(within).toInstant();
        if (effective != null && effective.isAfter(latest)) {
            throw InvalidInput.of(
                    Violation.at(
                            "/effectiveFrom",
                            "effective-too-late",
                            latest.atZone(CityTime.ZONE).toOffsetDateTime().toString()));
        }
        return approved.scheduled(effective, latest);
    }

    private ChangeRequest ofDepartment(UUID id, Caller caller) {
        var request = readers.get(id, caller);
        if (!DRAFTING.allows(caller, request.matter().region(), request.matter().organ())) {
            throw NotAllowed.because("forbidden");
        }
        return request;
    }

    /** Ordered by time, so that pages of requests are in the order of their making. */
    private UUID uuidV7() {
        var random = UUID.randomUUID();
        var high = (clock.millis() << 16) | 0x7000L | (random.getMostSignificantBits() & 0xFFFL);
        return new UUID(high, random.getLeastSignificantBits());
    }
}
