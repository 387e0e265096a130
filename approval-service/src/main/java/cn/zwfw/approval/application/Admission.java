package cn.zwfw.approval.application;

import cn.zwfw.approval.listed.ListedItem;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.access.Caller;
import cn.zwfw.platform.audit.AuditTrail;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import cn.zwfw.platform.problem.Conflict;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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

    private final ListedItems items;
    private final EventOutbox outbox;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    Admission(
            ListedItems items,
            EventOutbox outbox,
            AuditTrail audit,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.items = items;
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
     */
    void admit(List<String> codes, Caller caller) {
        for (var code : codes) {
            var refusal = refusal(code);
            if (refusal != null) {
                transaction.executeWithoutResult(_ -> tell(refusal, caller));
                throw refusal.problem();
            }
        }
    }

    /**
     * The item as it is listed at this moment.
     *
     * @throws Conflict when it cannot be applied for any more
     */
    @Transactional
    ListedItem listed(String code) {
        var refusal = refusal(code);
        if (refusal != null) {
            throw refusal.problem();
        }
        return items.find(code).orElseThrow();
    }

    private @Nullable Refused refusal(String code) {
        var item = items.find(code);
        if (item.isEmpty()) {
            return new Refused(code, "", "", "item-not-listed", "");
        }
        var listed = item.get();
        return listed.isApplicable()
                ? null
                : new Refused(
                        code,
                        listed.organ(),
                        listed.region(),
                        "item-not-applicable",
                        listed.standing());
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
