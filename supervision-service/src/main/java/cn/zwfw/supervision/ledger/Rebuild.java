package cn.zwfw.supervision.ledger;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.ReceivedEvent;
import cn.zwfw.platform.event.history.TopicHistory;
import cn.zwfw.platform.event.history.TopicHistory.Heard;
import java.time.Duration;
import java.util.Arrays;
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
    private final Anew anew;
    private final WholeLedger whole;
    private final RetryTemplate patiently = new RetryTemplate(UNTIL_NOBODY_READS);

    Rebuild(TopicHistory history, Ledger ledger, Anew anew, WholeLedger whole) {
        this.history = history;
        this.ledger = ledger;
        this.anew = anew;
        this.whole = whole;
    }

    /**
     * First all that was told is kept, then of each thing the newest is looked at: what an older
     * version would have said by now never was so. One that breaks off is simply begun again.
     *
     * @return how many events were heard, and of how many nothing could be kept or derived
     */
    Heard run() {
        var run = new AtomicReference<@Nullable UUID>();
        var heard = history.tell(Set.of(Topic.titles()), () -> run.set(forget()), this::keep);
        long failed = Arrays.stream(Topic.values()).mapToLong(anew::derive).sum();
        whole.told(Objects.requireNonNull(run.get()));
        var all = new Heard(heard.events(), heard.leftOut() + failed);
        log.info("the ledger was built again: {}", all);
        return all;
    }

    private UUID forget() {
        var run = new AtomicReference<@Nullable UUID>();
        patiently.invoke((Runnable) () -> run.set(ledger.forget()));
        return Objects.requireNonNull(run.get());
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

    private void keep(String title, ReceivedEvent event) {
        Topic.of(title).ifPresent(topic -> ledger.keep(topic, event));
    }

    /** The tables that follow from what was told, with a digest of all their rows. */
    Map<String, String> digests() {
        var digests = new TreeMap<String, String>();
        ledger.tables().forEach(table -> digests.put(table, ledger.digest(table)));
        return digests;
    }
}
