package cn.zwfw.supervision.watch;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.parking.DatabaseAway;
import cn.zwfw.supervision.ledger.Ledger;
import cn.zwfw.supervision.rule.RulesChanged;
import cn.zwfw.supervision.watch.Moments.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at things whose moment has come. Any number of instances share the work: what one looks at
 * the others pass over, and what a killed one had in hand is still there.
 */
@Component
@Cites(value = "A14", rows = "S1")
class Watching {

    private static final Logger log = LoggerFactory.getLogger(Watching.class);
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    /** What is left is looked at a moment later. */
    private static final int AT_ONCE = 500;

    private final Moments moments;
    private final Ledger ledger;
    private final Watch watch;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Watching(
            Moments moments,
            Ledger ledger,
            Watch watch,
            TransactionTemplate transaction,
            Clock clock) {
        this.moments = moments;
        this.ledger = ledger;
        this.watch = watch;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${zwfw.watch.every:1s}")
    void watch() {
        for (int looks = 0; looks < AT_ONCE && lookAtNext(); looks++) {
            log.debug("looked at one whose moment had come");
        }
    }

    /**
     * What cannot be looked at waits a while, so that it holds up nobody else; but for a database
     * that is away or busy nothing waits that is not at fault.
     */
    private boolean lookAtNext() {
        var found = new AtomicReference<@Nullable Waiting>();
        try {
            transaction.executeWithoutResult(_ ->
                    moments.next(clock.instant())
                            .ifPresent(waiting -> {
                                found.set(waiting);
                                look(waiting);
                            }));
        } catch (RuntimeException failed) {
            var waiting = found.get();
            if (waiting == null || DatabaseAway.orBusyCauses(failed)) {
                throw failed;
            }
            log.error("{} could not be looked at", waiting, failed);
            moments.postpone(waiting, clock.instant().plus(A_WHILE));
        }
        return found.get() != null;
    }

    private void look(Waiting waiting) {
        ledger.hold(waiting.topic(), waiting.key()).ifPresent(watch::look);
    }

    @EventListener
    void rulesChanged(RulesChanged changed) {
        moments.all(clock.instant());
    }
}
