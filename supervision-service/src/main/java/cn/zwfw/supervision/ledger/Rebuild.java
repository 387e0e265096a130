package cn.zwfw.supervision.ledger;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.ReceivedEvent;
import cn.zwfw.platform.event.history.TopicHistory;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
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
    private final WholeLedger whole;

    Rebuild(TopicHistory history, Ledger ledger, WholeLedger whole) {
        this.history = history;
        this.ledger = ledger;
        this.whole = whole;
    }

    /** Returns how many events were heard; one that breaks off is simply begun again. */
    long run() {
        var run = new AtomicReference<@Nullable UUID>();
        var heard = history.tell(Set.of(Topic.titles()), () -> run.set(forget()), this::take);
        whole.told(Objects.requireNonNull(run.get()));
        log.info("the ledger was built again from {} events", heard);
        return heard;
    }

    /** Those who take in and those who look lock in orders of their own: then once more. */
    private UUID forget() {
        for (int tries = 1; ; tries++) {
            try {
                return ledger.forget();
            } catch (PessimisticLockingFailureException busy) {
                if (tries == TRIES) {
                    throw busy;
                }
                log.info("the ledger is in use and is forgotten a little later");
            }
        }
    }

    /** Operators must know: nothing is assessed or reported until it is done. */
    @EventListener(ApplicationReadyEvent.class)
    void sayWhetherItIsWhole() {
        whole.since()
                .ifPresent(since ->
                        log.warn(
                                "the ledger has not been whole since {} and must be built again",
                                since));
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
