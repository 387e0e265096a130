package cn.zwfw.supervision.ledger;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.ReceivedEvent;
import cn.zwfw.platform.event.history.TopicHistory;
import cn.zwfw.platform.event.history.TopicHistory.Heard;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Forgets what was told and hears it again. What is told meanwhile goes on coming in beside it:
 * only what is newer is kept, whoever brings it.
 */
@Component
@Cites(value = "A24", rows = "S0")
class Rebuild {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

    private static final int TRIES = 20;

    private final TopicHistory history;
    private final Ledger ledger;

    Rebuild(TopicHistory history, Ledger ledger) {
        this.history = history;
        this.ledger = ledger;
    }

    /** Returns how many events were heard, and how many of them could not be taken in. */
    Heard run() {
        var heard = history.tell(Set.of(Topic.titles()), this::forget, this::take);
        log.info("the ledger was built again: {}", heard);
        return heard;
    }

    /** Those who take in and those who look lock in orders of their own: then once more. */
    private void forget() {
        for (int tries = 1; ; tries++) {
            try {
                ledger.forget();
                return;
            } catch (PessimisticLockingFailureException busy) {
                if (tries == TRIES) {
                    throw busy;
                }
                log.info("the ledger is in use and is forgotten a little later");
            }
        }
    }

    private void take(String title, ReceivedEvent event) {
        Topic.of(title).ifPresent(topic -> ledger.take(topic, event));
    }

    /** The tables that follow from what was told, with a digest of all their rows. */
    Map<String, String> digests() {
        var digests = new TreeMap<String, String>();
        ledger.tables().forEach(table -> digests.put(table, ledger.digest(table)));
        return digests;
    }
}
