package cn.zwfw.platform.event;

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
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Sends stored events to Kafka as CloudEvents 1.0 in binary mode and waits until all replicas have
 * them. If that fails, the outbox calls again later and keeps later events of the key waiting. Rows
 * name this class and method: neither may be renamed while rows are waiting.
 */
@Component
class EventRelay implements OutboxTypedHandler<OutboxMessage> {

    private final KafkaTemplate<String, byte[]> kafka;
    private final MissingTopics missingTopics;
    private final ObservationRegistry observations;
    private final URI source;

    EventRelay(
            KafkaTemplate<String, byte[]> kafka,
            MissingTopics missingTopics,
            ObservationRegistry observations,
            @Value("${spring.application.name}") String application) {
        this.kafka = kafka;
        this.missingTopics = missingTopics;
        this.observations = observations;
        this.source = URI.create("/" + application);
    }

    @Override
    public void handle(OutboxMessage message, OutboxRecordMetadata metadata) {
        var traceparent = message.traceparent();
        if (traceparent == null) {
            send(message);
        } else {
            TraceContext.continuing(traceparent, observations).observe(() -> send(message));
        }
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
