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
import cn.zwfw.platform.publication.domain.ChangeRequest.Matter;
import cn.zwfw.platform.publication.domain.RequestState;
import cn.zwfw.platform.web.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Where change requests are drafted, handed in, judged and withdrawn; each act in a transaction.
 */
@Service
@Cites(
        value = {"A11", "B4", "B6", "B11"},
        rows = {"P0", "P3", "P4", "P5"})
public class ChangeDesk {

    /** A date further ahead is a slip of the keyboard. */
    private static final int FARTHEST_YEARS = 10;

    private static final Grant DRAFTING = Grant.ownOrgan(Duty.EDITOR);

    private final Lists lists;
    private final ChangeRequests requests;
    private final Decisions decisions;
    private final EntryCheck check;
    private final Publishing publishing;
    private final Readers readers;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    ChangeDesk(
            Lists lists,
            ChangeRequests requests,
            Decisions decisions,
            EntryCheck check,
            Publishing publishing,
            Readers readers,
            AuditTrail audit,
            JsonMapper json,
            Clock clock) {
        this.lists = lists;
        this.requests = requests;
        this.decisions = decisions;
        this.check = check;
        this.publishing = publishing;
        this.readers = readers;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Drafts a change in the caller's name.
     *
     * @throws InvalidInput with everything that is wrong with it
     */
    @Transactional
    public ChangeRequest draft(DraftChange draft, Caller caller) {
        var matter = matter(draft, caller);
        var request =
                ChangeRequest.draft(uuidV7(), matter, caller, effective(draft.effectiveFrom()));
        var entries = check.entries(lists.get(matter.list()), matter.kind(), draft, caller);
        requests.add(request);
        requests.replaceEntries(request.id(), entries.stream());
        audit.record(caller, "change-request.drafted", request.id().toString(), "");
        return request;
    }

    @Transactional
    ChangeRequest redraft(UUID id, @Nullable String ifMatch, DraftChange draft, Caller caller) {
        var request = ofDepartment(id, caller);
        new Version(request.version()).mustMatch(ifMatch);
        var matter = matter(draft, caller);
        var redrafted = request.redrafted(matter, caller, effective(draft.effectiveFrom()));
        var entries = check.entries(lists.get(matter.list()), matter.kind(), draft, caller);
        requests.update(redrafted);
        requests.replaceEntries(id, entries.stream());
        audit.record(caller, "change-request.redrafted", id.toString(), "");
        return redrafted;
    }

    @Transactional
    ChangeRequest submit(UUID id, @Nullable String ifMatch, Caller caller) {
        var request = ofDepartment(id, caller);
        var submitted = request.submitted();
        new Version(request.version()).mustMatch(ifMatch);
        lists.get(request.matter().list()).list().admit(request);
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
        var effective = wished == null ? approved.effectiveFrom() : effective(wished);
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

    private Matter matter(DraftChange draft, Caller caller) {
        var list = lists.get(draft.list(), lists.onlyName());
        var kind = list.kind(draft.kind());
        var ground =
                kind.ground(draft.ground())
                        .orElseThrow(() ->
                                InvalidInput.of(
                                        Violation.at(
                                                "/ground",
                                                "ground-not-on-route",
                                                draft.ground(),
                                                kind.label(),
                                                kind.grounds().stream()
                                                        .map(known -> known.code())
                                                        .collect(Collectors.joining(", ")))));
        var organ = caller.organ();
        var region = caller.region();
        if (organ == null || region == null) {
            throw NotAllowed.because("forbidden");
        }
        var particulars =
                draft.particulars() == null
                        ? JsonNodeFactory.instance.objectNode()
                        : draft.particulars();
        var found = new ArrayList<Violation>();
        names(particulars).stream()
                .filter(name -> !kind.particulars().contains(name))
                .forEach(name ->
                        found.add(Violation.at("/particulars", "particulars-not-taken", name)));
        kind.particulars().stream()
                .filter(name -> particulars.path(name).isMissingNode())
                .forEach(name ->
                        found.add(Violation.at("/particulars", "particulars-missing", name)));
        if (found.isEmpty()) {
            list.list().check(kind, particulars, caller).stream()
                    .map(violation -> violation.under("/particulars"))
                    .forEach(found::add);
        }
        InvalidInput.unlessEmpty(found);
        return new Matter(
                list.list().name(),
                kind,
                ground,
                draft.reason(),
                organ,
                region,
                json.writeValueAsString(particulars));
    }

    private static java.util.Collection<String> names(JsonNode particulars) {
        if (!particulars.isObject()) {
            throw InvalidInput.of(Violation.at("/particulars", "wrong-type"));
        }
        return particulars.propertyNames();
    }

    private @Nullable Instant effective(@Nullable OffsetDateTime wished) {
        if (wished == null) {
            return null;
        }
        if (wished.toInstant().isBefore(clock.instant())) {
            throw InvalidInput.of(Violation.at("/effectiveFrom", "effective-in-past"));
        }
        var latest = CityTime.today(clock).plusYears(FARTHEST_YEARS);
        if (wished.toInstant().isAfter(latest.atStartOfDay(CityTime.ZONE).toInstant())) {
            throw InvalidInput.of(Violation.at("/effectiveFrom", "effective-too-far", latest));
        }
        return Objects.requireNonNull(wished.toInstant());
    }

    /** Ordered by time, so that pages of requests are in the order of their making. */
    private UUID uuidV7() {
        var random = UUID.randomUUID();
        var high = (clock.millis() << 16) | 0x7000L | (random.getMostSignificantBits() & 0xFFFL);
        return new UUID(high, random.getLeastSignificantBits());
    }
}
