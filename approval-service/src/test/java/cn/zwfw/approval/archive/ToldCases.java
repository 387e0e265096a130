package cn.zwfw.approval.archive;

import cn.zwfw.platform.testing.TestKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What was told of a case, read as a new consumer reads it. */
final class ToldCases {

    private static final String TOPIC = "approval.case";

    private ToldCases() {}

    static List<String> of(String number) {
        var settings =
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers());
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(TOPIC).stream()
                            .map(found -> new TopicPartition(TOPIC, found.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var told = new ArrayList<String>();
            while (partitions.stream()
                    .anyMatch(part ->
                            consumer.position(part) < Objects.requireNonNull(ends.get(part)))) {
                for (var event : consumer.poll(Duration.ofMillis(200))) {
                    if (number.equals(event.key())) {
                        told.add(event.value());
                    }
                }
            }
            return told;
        }
    }
}
