package cn.zwfw.platform.event;

import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.testing.TestKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads a topic beside the service and keeps when each committed change arrived, what came twice
 * and what came late.
 */
final class ArrivalWatch implements AutoCloseable {

    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");

    private final Map<String, Deque<Long>> commits = new HashMap<>();
    private final List<Long> nanos = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Long> newest = new HashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread reader;
    private int waiting;
    private int doubled;
    private int outOfOrder;

    ArrivalWatch(String topic) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", TestKafka.bootstrapServers(),
                                "group.id", "arrival-watch",
                                "auto.offset.reset", "earliest",
                                "metadata.max.age.ms", "1000"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
        reader = Thread.ofPlatform().start(this::read);
    }

    synchronized void committed(String code) {
        waiting++;
        commits.computeIfAbsent(code, _ -> new ArrayDeque<>()).add(System.nanoTime());
    }

    synchronized void forget() {
        nanos.clear();
    }

    synchronized String summary() {
        List<Long> sorted = nanos.stream().sorted().toList();
        return "%d arrived, %d doubled, %d out of order%s"
                .formatted(
                        ids.size(),
                        doubled,
                        outOfOrder,
                        sorted.isEmpty()
                                ? ""
                                : ", commit to listener p50 %d ms, p99 %d ms, max %d ms"
                                        .formatted(
                                                sorted.get(sorted.size() / 2) / 1_000_000,
                                                sorted.get(sorted.size() * 99 / 100) / 1_000_000,
                                                sorted.getLast() / 1_000_000));
    }

    void awaitAll() {
        await().atMost(Duration.ofMinutes(2)).until(() -> missing() <= 0);
    }

    @Override
    public void close() {
        consumer.wakeup();
        await().until(() -> !reader.isAlive());
    }

    private synchronized int missing() {
        return waiting;
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(this::arrived);
            }
        } catch (WakeupException _) {
            // the way in which close ends the reading
        }
    }

    private synchronized void arrived(ConsumerRecord<String, byte[]> message) {
        String id =
                new String(message.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
        if (!ids.add(id)) {
            doubled++;
            return;
        }
        waiting--;
        Matcher revision = REVISION.matcher(new String(message.value(), StandardCharsets.UTF_8));
        if (revision.find()) {
            long number = Long.parseLong(revision.group(1));
            Long before = newest.put(message.key(), number);
            outOfOrder += before != null && before > number ? 1 : 0;
        }
        Long commit = commits.computeIfAbsent(message.key(), _ -> new ArrayDeque<>()).poll();
        if (commit != null) {
            nanos.add(System.nanoTime() - commit);
        }
    }
}
