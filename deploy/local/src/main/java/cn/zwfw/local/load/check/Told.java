package cn.zwfw.local.load.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What topics tell last of each key, which is all that compaction keeps. */
final class Told {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration POLL = Duration.ofMillis(200);

    /** Of what was sent to do harm, and nobody owns. */
    private static final String POISON = "poison-";

    private final String brokers;

    /**
     * @param brokers {@code host:port,...}
     */
    Told(String brokers) {
        this.brokers = brokers;
    }

    /**
     * Of each key of a topic what was told last; without poison and what districts reported.
     *
     * @param version the field of an event that grows
     * @param state the field to compare; none: only the version
     */
    Collection<Thing> newest(String topic, String version, @Nullable String state) {
        return newest(records(topic), version, state);
    }

    static Collection<Thing> newest(
            List<ConsumerRecord<String, byte[]>> records, String version, @Nullable String state) {
        var newest = new TreeMap<String, Thing>();
        for (var told : records) {
            var key = told.key() == null ? "" : told.key();
            if (!key.startsWith(POISON) && !key.contains("/")) {
                newest.put(key, thing(key, told.value(), version, state));
            }
        }
        return newest.values();
    }

    /** What cannot be read is told by nobody at no version, which then shows. */
    private static Thing thing(
            String key, byte @Nullable [] value, String version, @Nullable String state) {
        try {
            var data = JSON.readTree(value == null ? new byte[0] : value);
            var stands = state == null ? "" : data.path(state).asString("");
            return new Thing(key, data.path(version).asLong(0), stands);
        } catch (JacksonException _) {
            return new Thing(key, 0, "");
        }
    }

    /** All that the topic keeps, in the order of each key. */
    private List<ConsumerRecord<String, byte[]>> records(String topic) {
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed");
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(any -> new TopicPartition(any.topic(), any.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (!reached(consumer, ends)) {
                consumer.poll(POLL).forEach(records::add);
            }
            return records;
        }
    }

    private static boolean reached(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
