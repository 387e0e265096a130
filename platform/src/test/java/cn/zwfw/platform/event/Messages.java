package cn.zwfw.platform.event;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Messages as a foreign producer might write them, header by header. */
public final class Messages {

    private Messages() {}

    public static ProducerRecord<String, byte[]> of(
            String topic, String code, String id, String data) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic, code, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_source", "/elsewhere",
                        "ce_type", Things.CHANGED,
                        "ce_subject", code,
                        "ce_time", "2026-01-01T00:00:00Z",
                        "ce_novelty", "unknown",
                        "content-type", "application/json")
                .forEach((name, value) ->
                        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
