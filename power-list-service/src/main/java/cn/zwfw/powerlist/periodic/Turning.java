package cn.zwfw.powerlist.periodic;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.AutomaticChange;
import cn.zwfw.platform.publication.domain.Effect;
import cn.zwfw.platform.publication.revision.Revisions;
import cn.zwfw.powerlist.adjustment.PowerKinds;
import cn.zwfw.powerlist.item.PowerItem;
import cn.zwfw.powerlist.periodic.PeriodicItems.Periodic;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens and closes periodic powers at the beginning of their days. Every instance may try: the
 * list's lock lets one of them act. What was missed while the platform was down is made up for by
 * one change to how the power should stand today.
 */
@Component
@Cites(value = "B12(3)", rows = "P6")
class Turning {

    private static final Logger log = LoggerFactory.getLogger(Turning.class);
    private static final int AT_ONCE = 50;

    private final PeriodicItems items;
    private final Revisions revisions;
    private final AutomaticChange changes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Turning(
            PeriodicItems items,
            Revisions revisions,
            AutomaticChange changes,
            TransactionTemplate transaction,
            Clock clock) {
        this.items = items;
        this.revisions = revisions;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${zwfw.periodic.every:1s}")
    void run() {
        items.due(clock.instant(), AT_ONCE).forEach(this::turn);
    }

    void turn(String code) {
        try {
            transaction.executeWithoutResult(_ -> {
                // first the list's lock, then the row: publications take them in this order
                revisions.holdPublications(PowerItem.LIST);
                items.find(code).filter(item -> item.isDue(clock.instant())).ifPresent(this::turn);
            });
        } catch (RuntimeException failure) {
            // tried again next time; the others do not wait for it
            log.error("periodic item {} could not be turned", code, failure);
        }
    }

    private void turn(Periodic item) {
        var today = CityTime.today(clock);
        var opens = item.calendar().isOpen(today);
        changes.apply(
                PowerItem.LIST,
                item.code(),
                opens ? PowerKinds.RESUME : PowerKinds.SUSPEND,
                opens ? Effect.RESUME : Effect.SUSPEND,
                item.request());
        items.turnsNext(
                item.code(),
                item.calendar()
                        .nextTurn(today)
                        .map(day -> day.atStartOfDay(CityTime.ZONE).toInstant())
                        .orElse(null));
    }
}
