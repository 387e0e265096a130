package cn.zwfw.platform.event;

import cn.zwfw.platform.event.topic.MissingTopics;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.micrometer.observation.ObservationRegistry;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends stored events to Kafka as CloudEvents 1.0 in binary mode and waits until all replicas have
 * them. If that fails, the outbox calls again later and keeps later events of the key waiting. Rows
 * name this class and method: neither may be renamed while rows are waiting.
 *
 * <p>An instance that was thought to be gone, as it was paused or cut off, may come back with
 * events in hand that another has sent meanwhile, and newer ones after them. Topics are compacted:
 * an old event behind newer ones would be all that is left of a thing. So only what still waits is
 * sent, and by one instance at a time.
 */
@Component
class EventRelay implements OutboxTypedHandler<OutboxMessage> {

    /** More than Kafka takes to acknowledge or to give up (platform-events.yaml). */
    private static final String LONGEST = "30s";

    private final KafkaTemplate<String, byte[]> kafka;
    private final MissingTopics missingTopics;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObservationRegistry observations;
    private final URI source;

    EventRelay(
            KafkaTemplate<String, byte[]> kafka,
            MissingTopics missingTopics,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ObservationRegistry observations,
            @Value("${spring.application.name}") String application) {
        this.kafka = kafka;
        this.missingTopics = missingTopics;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.observations = observations;
        this.source = URI.create("/" + application);
    }

    @Override
    public void handle(OutboxMessage message, OutboxRecordMetadata metadata) {
        var traceparent = message.traceparent();
        if (traceparent == null) {
            deliver(message);
        } else {
            TraceContext.continuing(traceparent, observations).observe(() -> deliver(message));
        }
    }

    private void deliver(OutboxMessage message) {
        transaction.executeWithoutResult(_ -> {
            if (take(message)) {
                send(message);
            }
        });
    }

    /**
     * Removes the event in the running transaction, which ends when it is acknowledged. Until then
     * no other instance sends it, or a later one of its key; the database ends the transaction when
     * this process is not heard of.
     *
     * @return false if it waits no more
     * @throws org.springframework.dao.DataAccessException while another sends it
     */
    boolean take(OutboxMessage message) {
        return jdbc.sql(
                                """
                                with mine as (
                                    select id, set_config('idle_in_transaction_session_timeout', :longest, true)
                                    from outbox_record
                                    where record_key = :key and payload::jsonb ->> 'id' = :id
                                    for update nowait)
                                delete from outbox_record using mine where outbox_record.id = mine.id
                                """)
                        .param("longest", LONGEST)
                        .param("key", message.key())
                        .param("id", message.id())
                        .update()
                == 1;
    }

    private void send(OutboxMessage message) {
        try {
            kafka.send(asRecord(message)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while sending event " + message.id(), e);
        } catch (ExecutionException | KafkaException e) {
            missingTopics.declareIfAbsent(e);
            throw new KafkaException("Event " + message.id() + " is not acknowledged", e);
        }
    }

    private ProducerRecord<String, byte[]> asRecord(OutboxMessage message) {
        CloudEventBuilder event =
                CloudEventBuilder.v1()
                        .withId(message.id())
                        .withSource(source)
                        .withType(message.type())
                        .withSubject(message.key())
                        .withTime(message.happenedAt().atOffset(ZoneOffset.UTC))
                        .withData(
                                "application/json",
                                message.data().getBytes(StandardCharsets.UTF_8));
        if (message.traceparent() != null) {
            event.withExtension(TraceContext.EXTENSION, message.traceparent());
        }
        return write(message.topic(), message.key(), event.build());
    }

    private static ProducerRecord<String, byte[]> write(
            String topic, String key, CloudEvent event) {
        return KafkaMessageFactory.createWriter(topic, key).writeBinary(event);
    }
}
