package cn.zwfw.platform.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;

/** What the service told others, read as a new consumer reads it. */
public final class Told {

    private Told() {}

    /** Every event of a thing that has been told on the topic up to now, in order. */
    public static List<JsonNode> of(String topic, String key) {
        var settings =
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers());
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(found -> new TopicPartition(topic, found.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var told = new ArrayList<JsonNode>();
            while (partitions.stream()
                    .anyMatch(part ->
                            consumer.position(part) < Objects.requireNonNull(ends.get(part)))) {
                for (var event : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(event.key())) {
                        told.add(HttpCaller.JSON.readTree(event.value()));
                    }
                }
            }
            return told;
        }
    }
}
