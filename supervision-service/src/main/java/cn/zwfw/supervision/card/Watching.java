package cn.zwfw.supervision.card;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.ledger.Ledger;
import cn.zwfw.supervision.rule.RulesChanged;
import java.time.Clock;
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
        while (Boolean.TRUE.equals(transaction.execute(_ -> lookAtNext()))) {
            log.debug("looked at one whose moment had come");
        }
    }

    private boolean lookAtNext() {
        var next = moments.next(clock.instant());
        next.ifPresent(
                waiting -> ledger.hold(waiting.topic(), waiting.key()).ifPresent(watch::look));
        return next.isPresent();
    }

    @EventListener
    void rulesChanged(RulesChanged changed) {
        moments.all(clock.instant());
    }
}
