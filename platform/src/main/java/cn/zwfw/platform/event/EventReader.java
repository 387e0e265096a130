package cn.zwfw.platform.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * Reads a Kafka message as a CloudEvent: strict about what we need, deaf to what we do not know.
 */
final class EventReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventReader() {}

    static CloudEvent envelope(ConsumerRecord<String, byte[]> message) {
        try {
            return KafkaMessageFactory.createReader(message).toEvent();
        } catch (CloudEventRWException | IllegalStateException | IllegalArgumentException e) {
            throw MalformedEvent.because("not a CloudEvent", e);
        }
    }

    static ReceivedEvent received(CloudEvent event) {
        Instant time = event.getTime() == null ? null : event.getTime().toInstant();
        return new ReceivedEvent(
                event.getId(),
                event.getSource().toString(),
                event.getType(),
                present(event.getSubject(), "subject"),
                present(time, "time"),
                content(event.getData()));
    }

    private static <T> T present(@Nullable T value, String attribute) {
        if (value == null) {
            throw MalformedEvent.without(attribute);
        }
        return value;
    }

    private static JsonNode content(@Nullable CloudEventData data) {
        if (data == null) {
            return NullNode.getInstance();
        }
        try {
            return JSON.readTree(data.toBytes());
        } catch (JacksonException e) {
            throw MalformedEvent.because("content is not JSON", e);
        }
    }
}
