package cn.zwfw.platform.audit.chain;

import cn.zwfw.platform.audit.AuditCodes;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Has the trail sealed again and again; each batch is told in the transaction that seals it. */
@Component
@Cites(value = "A19", rows = "X4")
class Sealing implements Topics.Owner {

    private static final String SEALED = "cn.zwfw.audit.batch.sealed.v1";

    private final Sealer sealer;
    private final String service;
    private final EventOutbox outbox;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    Sealing(
            Trail trail,
            AuditCodes codes,
            @Value("${spring.application.name}") String service,
            EventOutbox outbox,
            JsonMapper json,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sealer = new Sealer(trail, codes, service, clock);
        this.service = service;
        this.outbox = outbox;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String topic() {
        return "audit.anchor";
    }

    /** Batch after batch, until one is not full. */
    @Scheduled(fixedDelayString = "${zwfw.audit.seal-every:1s}")
    void seal() {
        var sealed = 0;
        do {
            sealed = transaction.execute(_ -> sealNext());
        } while (sealed == Sealer.MOST_ENTRIES);
    }

    private int sealNext() {
        Optional<Batch> next = sealer.next();
        next.ifPresent(this::tell);
        return next.map(batch -> batch.leaves().size()).orElse(0);
    }

    private void tell(Batch batch) {
        outbox.add(
                new Event(
                        topic(),
                        service + "/" + batch.number(),
                        SEALED,
                        batch.sealedAt(),
                        json.writeValueAsString(Anchor.of(service, batch))));
    }
}
