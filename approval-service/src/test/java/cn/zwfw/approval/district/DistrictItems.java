package cn.zwfw.approval.district;

import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.guide.GuideDrafts;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** What districts have published, as power-list-service tells it. */
@TestComponent
class DistrictItems {

    static final String CHENGGUAN = "620102";
    static final String QILIHE = "620103";

    /** No other class of tests has items of these numbers. */
    private static final int FIRST = 720_000;

    private final ListedItems items;
    private final EventOutbox events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DistrictItems(
            ListedItems items, EventOutbox events, TransactionTemplate transaction, Clock clock) {
        this.items = items;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The code of an item of the region, in its second revision. */
    String of(String region) {
        var code = GuideDrafts.code(FIRST + Integer.parseInt(region.substring(3)));
        if (items.find(code).isEmpty()) {
            var told =
                    """
                    {"list": "power-items", "code": "%s", "number": 2, "status": "1", "kind": "AMEND",
                     "ground": "B10(2)", "effectiveFrom": "2026-01-05T09:00:00+08:00",
                     "organ": "%s", "region": "%s",
                     "content": {"name": "食品经营许可", "type": "01", "office": "行政审批科",
                       "promisedLimit": {"length": 10, "unit": "WORKING_DAYS"},
                       "statutoryLimit": {"length": 20, "unit": "WORKING_DAYS"}}}
                    """
                            .formatted(code, Api.ORGAN, region);
            var at = Objects.requireNonNull(clock.instant());
            transaction.executeWithoutResult(_ ->
                    events.add(
                            new Event(
                                    "power-list.item",
                                    code,
                                    "cn.zwfw.power-list.item.published.v1",
                                    at,
                                    told)));
            await().until(() -> items.find(code).isPresent());
        }
        return code;
    }
}
