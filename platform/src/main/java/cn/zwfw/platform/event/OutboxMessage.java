package cn.zwfw.platform.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it lies in the table {@code outbox_record}. Rows outlive the version of the service
 * that wrote them: the name of this record and of its components must not change, new components
 * must be nullable. {@code id} is drawn once, when the event is added, so every attempt to send it
 * carries the same.
 */
record OutboxMessage(
        String id,
        String topic,
        String key,
        String type,
        String time,
        String data,
        @Nullable String traceparent) {

    static OutboxMessage of(String id, Event event, @Nullable String traceparent) {
        return new OutboxMessage(
                id,
                event.topic(),
                event.key(),
                event.type(),
                event.time().toString(),
                event.data(),
                traceparent);
    }

    Instant happenedAt() {
        return Instant.parse(time);
    }
}
