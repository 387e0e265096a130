package cn.zwfw.platform.event;

import io.namastack.outbox.Outbox;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where a service leaves its events. They are stored in the caller's transaction and sent after it:
 * what is committed is told, sooner or later and at least once; what is rolled back is not. Events
 * of one key are told in the order in which they were added, provided that whoever changes a thing
 * holds its row's lock while adding.
 */
@Component
public class EventOutbox {

    private final Outbox outbox;
    private final RelayTrigger relay;

    EventOutbox(Outbox outbox, RelayTrigger relay) {
        this.outbox = outbox;
        this.relay = relay;
    }

    /**
     * Stores the event with the changes of the running transaction.
     *
     * @throws IllegalStateException outside a transaction: the event would be told whether or not
     *     its cause is kept
     */
    public void add(Event event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event is added only inside a transaction");
        }
        String id = UUID.randomUUID().toString();
        outbox.schedule(OutboxMessage.of(id, event, TraceContext.current(id)), event.key());
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        relay.wake();
                    }
                });
    }
}
