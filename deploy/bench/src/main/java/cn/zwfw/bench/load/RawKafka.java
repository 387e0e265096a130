package cn.zwfw.bench.load;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What Kafka alone needs from the sending of a message, which all brokers have to acknowledge, to
 * its reading: the measure beside the way of an event through the platform.
 */
final class RawKafka {

    /** As large as an event of a question. */
    private static final int BYTES = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private RawKafka() {}

    static void main(String[] arguments) throws ExecutionException, InterruptedException {
        var servers = Map.<String, Object>of("bootstrap.servers", arguments[0]);
        var seconds = Given.number("seconds", 10);
        var rate = Given.number("rate", 500);
        var topic = new TopicPartition("bench.raw." + UUID.randomUUID(), 0);
        try (var admin = Admin.create(servers)) {
            admin.createTopics(List.of(new NewTopic(topic.topic(), 1, (short) 1))).all().get();
            var millis = run(servers, topic, rate, seconds);
            admin.deleteTopics(List.of(topic.topic())).all().get();
            System.out.println(Course.json(Course.ofTimes(millis, seconds)));
        }
    }

    private static List<Double> run(
            Map<String, Object> servers, TopicPartition topic, int rate, int seconds)
            throws InterruptedException {
        var millis = new ArrayList<Double>();
        try (var consumer =
                        new KafkaConsumer<>(
                                servers, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var producer =
                        new KafkaProducer<>(
                                servers, new ByteArraySerializer(), new ByteArraySerializer())) {
            consumer.assign(List.of(topic));
            consumer.seekToBeginning(List.of(topic));
            int all = rate * seconds;
            var sending = Thread.ofPlatform().start(() -> send(producer, topic, rate, all));
            var last = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds) + PATIENCE.toNanos();
            while (millis.size() < all && System.nanoTime() < last) {
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    var sent = ByteBuffer.wrap(message.value()).getLong();
                    millis.add((System.nanoTime() - sent) / 1e6);
                }
            }
            sending.join();
        }
        return millis;
    }

    private static void send(
            KafkaProducer<byte[], byte[]> producer, TopicPartition topic, int rate, int all) {
        var began = System.nanoTime();
        for (long n = 0; n < all; n++) {
            LockSupport.parkNanos(began + n * 1_000_000_000L / rate - System.nanoTime());
            var value = ByteBuffer.allocate(BYTES).putLong(System.nanoTime()).array();
            var _ = producer.send(new ProducerRecord<>(topic.topic(), value));
        }
        producer.flush();
    }
}
