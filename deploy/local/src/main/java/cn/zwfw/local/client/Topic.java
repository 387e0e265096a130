package cn.zwfw.local.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic of this machine's Kafka, read as another service would, from its beginning. */
public final class Topic {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String name;

    public Topic(String name) {
        this.name = name;
    }

    /**
     * The first message with this key that holds a text.
     *
     * @throws Surprise when none comes
     */
    public String message(String key, String text) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:19092",
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(name).stream()
                            .map(any -> new TopicPartition(any.topic(), any.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (var waited = Duration.ZERO;
                    waited.compareTo(PATIENCE) < 0;
                    waited = waited.plus(POLL)) {
                for (var found : consumer.poll(POLL)) {
                    var message = new String(found.value(), StandardCharsets.UTF_8);
                    if (key.equals(found.key()) && message.contains(text)) {
                        return message;
                    }
                }
            }
        }
        throw new Surprise("nothing of " + key + " on " + name);
    }
}
