package cn.zwfw.approval.application;

import cn.zwfw.approval.listed.ListedItem;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.approval.listed.Listing;
import cn.zwfw.approval.listed.Standing;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.access.HomeRegion;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.Unavailable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is not in the published list, or suspended or cancelled, cannot be applied for; that
 * somebody tried is told, so that supervision knows.
 */
@Component
@Cites(
        value = {"B5", "B12"},
        rows = "V2")
class Admission implements Topics.Owner {

    private static final String TOPIC = "approval.refused-application";
    private static final String NOT_LISTED = "item-not-listed";
    private static final String NOT_APPLICABLE = "item-not-applicable";
    private static final Set<String> REFUSALS = Set.of(NOT_LISTED, NOT_APPLICABLE);

    private final Listing listing;
    private final ListedItems items;
    private final HomeRegion home;
    private final EventOutbox outbox;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    Admission(
            Listing listing,
            ListedItems items,
            HomeRegion home,
            EventOutbox outbox,
            AuditTrail audit,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.listing = listing;
        this.items = items;
        this.home = home;
        this.outbox = outbox;
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    /**
     * Refuses what cannot be applied for, and tells of it.
     *
     * @throws Conflict for the first such item
     * @throws Unavailable when one is not known here and the owner of the list is away
     */
    void admit(List<String> codes, Caller caller) {
        for (var code : codes) {
            refusal(listing.of(code), code)
                    .ifPresent(refused -> {
                        transaction.executeWithoutResult(_ -> tell(refused, caller));
                        throw refused.problem();
                    });
        }
    }

    /**
     * The item as it is listed at this moment.
     *
     * @throws Conflict when it cannot be applied for any more
     */
    ListedItem listed(String code) {
        var item = items.find(code);
        var standing = item.<Standing>map(Standing.Listed::new).orElseGet(Standing.NotListed::new);
        refusal(standing, code)
                .ifPresent(refused -> {
                    throw refused.problem();
                });
        return item.orElseThrow();
    }

    /** Whether it says that an item cannot be applied for as it is known here. */
    static boolean refuses(Conflict problem) {
        return REFUSALS.contains(problem.code());
    }

    private Optional<Refused> refusal(Standing standing, String code) {
        return switch (standing) {
            case Standing.Listed(var item) when !home.covers(item.region()) ->
                    throw Conflict.because("item-of-other-region", code, item.region());
            case Standing.Listed(var item) when item.isApplicable() -> Optional.empty();
            case Standing.Listed(var item) ->
                    Optional.of(
                            new Refused(
                                    code,
                                    item.organ(),
                                    item.region(),
                                    NOT_APPLICABLE,
                                    item.standing()));
            case Standing.NotListed() -> Optional.of(new Refused(code, "", "", NOT_LISTED, ""));
            case Standing.Unknown(var cause) -> throw Unavailable.because("power-list-away", cause);
        };
    }

    private void tell(Refused refused, Caller caller) {
        var id = UUID.randomUUID();
        var at = clock.instant();
        audit.record(caller, "application.refused", refused.itemCode(), refused.code());
        var told =
                new Attempt(
                        id,
                        refused.itemCode(),
                        refused.organ(),
                        refused.region(),
                        refused.code(),
                        refused.standing(),
                        at.atZone(CityTime.ZONE).toOffsetDateTime());
        outbox.add(
                new Event(
                        TOPIC,
                        id.toString(),
                        "cn.zwfw.approval.application.refused.v1",
                        at,
                        json.writeValueAsString(told)));
    }

    private record Refused(
            String itemCode, String organ, String region, String code, String standing) {

        private Conflict problem() {
            return Conflict.because(code, itemCode, standing);
        }
    }

    /**
     * That somebody applied for what cannot be applied for; who it was stays in the audit trail.
     */
    private record Attempt(
            UUID id,
            String itemCode,
            String organ,
            String region,
            String reason,
            String standing,
            OffsetDateTime at) {}
}
