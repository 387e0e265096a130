package cn.zwfw.supervision.ledger;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.ReceivedEvent;
import cn.zwfw.platform.event.history.TopicHistory;
import cn.zwfw.platform.event.history.TopicHistory.Heard;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
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

    /** Those who read are many, but none for long. */
    private static final RetryPolicy UNTIL_NOBODY_READS =
            RetryPolicy.builder()
                    .includes(PessimisticLockingFailureException.class)
                    .maxRetries(60)
                    .delay(Duration.ofMillis(500))
                    .build();

    private final TopicHistory history;
    private final Ledger ledger;
    private final RetryTemplate patiently = new RetryTemplate(UNTIL_NOBODY_READS);

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

    private void forget() {
        patiently.invoke((Runnable) ledger::forget);
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
