package cn.zwfw.local.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * {@code poison BROKERS}: sends to every topic that somebody listens to what no service would:
 * bytes that are nothing, an event whose content has another shape, an event of an unknown type,
 * and one that is huge. Prints how many.
 */
final class Poison {

    /** What every key begins with, so that it is known for what it is. */
    static final String KEY = "poison-";

    /** A little less than a broker takes, in bytes. */
    private static final int HUGE = 900_000;

    private static final Map<String, String> TYPES =
            Map.of(
                    "power-list.item", "cn.zwfw.power-list.item.published.v1",
                    "power-list.organ", "cn.zwfw.power-list.organ.registered.v1",
                    "finance-list.fund", "cn.zwfw.finance-list.fund.published.v1",
                    "approval.case", "cn.zwfw.approval.case.changed.v1",
                    "convenience.inquiry", "cn.zwfw.convenience.inquiry.changed.v1");

    private Poison() {}

    static void main(String[] arguments) throws ExecutionException, InterruptedException {
        if (arguments.length != 1) {
            System.err.println("usage: poison BROKERS");
            System.exit(2);
        }
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, arguments[0]);
        var sent = 0;
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var topic : TYPES.entrySet()) {
                for (var message : messages(topic.getKey(), topic.getValue(), Clock.systemUTC())) {
                    producer.send(message).get();
                    sent++;
                }
            }
        }
        System.out.println(sent);
    }

    /** One of each kind. */
    static List<ProducerRecord<String, byte[]>> messages(String topic, String type, Clock clock) {
        var messages = new ArrayList<ProducerRecord<String, byte[]>>();
        messages.add(
                new ProducerRecord<>(
                        topic, KEY + "bytes", new byte[] {(byte) 0xff, 0, (byte) 0xfe}));
        messages.add(
                event(topic, KEY + "shape", type, "[{\"version\": {}, \"number\": []}]", clock));
        messages.add(event(topic, KEY + "type", "cn.zwfw.nobody-knows.v1", "{}", clock));
        var huge = "\"" + "毒".repeat(HUGE / 3) + "\"";
        messages.add(event(topic, KEY + "huge", type, huge, clock));
        return messages;
    }

    private static ProducerRecord<String, byte[]> event(
            String topic, String key, String type, String content, Clock clock) {
        var event = new ProducerRecord<>(topic, key, content.getBytes(StandardCharsets.UTF_8));
        var attributes =
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        key + "-" + clock.millis(),
                        "ce_source",
                        "/poison",
                        "ce_type",
                        type,
                        "ce_subject",
                        key,
                        "ce_time",
                        clock.instant().toString(),
                        "content-type",
                        "application/json");
        attributes.forEach(
                (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }
}
