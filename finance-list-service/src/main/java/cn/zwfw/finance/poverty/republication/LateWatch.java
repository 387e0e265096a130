package cn.zwfw.finance.poverty.republication;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Tells supervision once of each change that is not public in time. */
@Component
@Cites(
        value = {"A7", "A25"},
        rows = "F5")
class LateWatch implements Topics.Owner {

    private static final Logger log = LoggerFactory.getLogger(LateWatch.class);

    private static final String TOPIC = "finance-list.republication-late";

    private final LateChanges changes;
    private final EventOutbox outbox;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Clock clock;

    LateWatch(
            LateChanges changes,
            EventOutbox outbox,
            TransactionTemplate transactions,
            JsonMapper json,
            Clock clock) {
        this.changes = changes;
        this.outbox = outbox;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    /** Looks as often as for disclosures that have become late. */
    @Scheduled(fixedDelayString = "${zwfw.disclosure.look-every:1m}")
    void tellOfLate() {
        try {
            while (Boolean.TRUE.equals(transactions.execute(_ -> tellOfSome()))) {
                // a full turn may have left some
            }
        } catch (RuntimeException failed) {
            log.error("late changes of projects were not told of", failed);
        }
    }

    private boolean tellOfSome() {
        var late = changes.take();
        late.forEach(this::tell);
        return !late.isEmpty();
    }

    private void tell(LateChange late) {
        outbox.add(
                new Event(
                        TOPIC,
                        late.request().toString(),
                        "cn.zwfw." + TOPIC + ".v1",
                        clock.instant(),
                        json.writeValueAsString(late)));
    }
}
