package cn.zwfw.platform.event;

import io.cloudevents.CloudEvent;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door through which a listener takes events in. Whatever the action throws rolls its
 * transaction back and goes to the container, which tries again or parks the message; an Error
 * would end the container, so it goes as an exception. The consumer's name is the Kafka group of
 * the listener.
 */
@Component
public class Inbox {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Inbox(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Runs the action once for an event, however often it is delivered. The action and the note
     * that it ran are one transaction. Holds for as long as notes are kept, see {@link
     * InboxCleanUp}.
     */
    public void once(ConsumerRecord<String, byte[]> message, Consumer<ReceivedEvent> action) {
        receive(
                message,
                event -> {
                    if (note(event)) {
                        action.accept(event);
                    }
                });
    }

    /**
     * Runs the action, in a transaction, at every delivery: for actions that store the event's
     * state only if it is newer than what they have, so that repeats and reordering do no harm.
     */
    public void each(ConsumerRecord<String, byte[]> message, Consumer<ReceivedEvent> action) {
        receive(message, action);
    }

    private void receive(ConsumerRecord<String, byte[]> message, Consumer<ReceivedEvent> action) {
        CloudEvent envelope = EventReader.envelope(message);
        ReceivedEvent event = EventReader.received(envelope);
        try {
            TraceContext.within(
                    traceparent(envelope),
                    () -> transaction.executeWithoutResult(_ -> action.accept(event)));
        } catch (StackOverflowError | LinkageError | AssertionError e) {
            throw new IllegalStateException("The action broke down", e);
        }
    }

    private boolean note(ReceivedEvent event) {
        return jdbc.sql(
                                """
                                insert into inbox_event (consumer, source, event_id, processed_at)
                                values (?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(
                                consumer(),
                                event.source(),
                                event.id(),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static String consumer() {
        String group = KafkaUtils.getConsumerGroupId();
        if (group == null) {
            throw new IllegalStateException("Events are taken in only within a Kafka listener");
        }
        return group;
    }

    private static @Nullable String traceparent(CloudEvent envelope) {
        return envelope.getExtension(TraceContext.EXTENSION) instanceof String text ? text : null;
    }
}
