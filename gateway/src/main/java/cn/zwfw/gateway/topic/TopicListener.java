package cn.zwfw.gateway.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for one hearer: every instance of the gateway hears all of it, without a group. A poll
 * that brings nothing may only mean that Kafka is away, so it asks twice a second for the ends of
 * the topics: who has read up to an end that was asked for has heard all that was told before.
 */
final class TopicListener implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(TopicListener.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final long ASK_EVERY = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(5);

    private final Hearer hearer;
    private final Map<String, Object> connection;
    private final CountDownLatch ended;

    TopicListener(Hearer hearer, Map<String, Object> kafka, CountDownLatch ended) {
        this.hearer = hearer;
        this.connection = new HashMap<>(kafka);
        connection.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        connection.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // what went by unheard must not be passed over in silence
        connection.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        connection.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.ended = ended;
    }

    @Override
    public void run() {
        while (ended.getCount() > 0) {
            try (var consumer =
                    new KafkaConsumer<>(
                            connection, new StringDeserializer(), new ByteArrayDeserializer())) {
                listen(consumer);
            } catch (KafkaException | IllegalStateException away) {
                log.warn("{} are not heard: {}", hearer.topics(), away.toString());
            }
            hearer.topics().forEach(hearer::lost);
            pause();
        }
    }

    private void listen(Consumer<String, byte[]> consumer) {
        var assigned = Set.<TopicPartition>of();
        long looked = System.nanoTime() - LOOK_EVERY;
        long asked = System.nanoTime() - ASK_EVERY;
        // how far the topics reached when that was asked
        var ends = Map.<TopicPartition, Long>of();
        while (ended.getCount() > 0) {
            if (System.nanoTime() - looked >= LOOK_EVERY) {
                looked = System.nanoTime();
                var before = assigned;
                assigned = assign(consumer, before);
                if (!assigned.equals(before)) {
                    // of what was taken away, no position is known
                    asked = System.nanoTime() - ASK_EVERY;
                    ends = Map.of();
                }
            }
            if (assigned.isEmpty()) {
                pause();
                continue;
            }
            consumer.poll(POLL)
                    .forEach(event -> hearer.heard(event.topic(), event.key(), event.value()));
            if (System.nanoTime() - asked >= ASK_EVERY) {
                asked = System.nanoTime();
                ends = consumer.endOffsets(assigned, ANSWER);
            }
            compare(consumer, ends, asked);
        }
    }

    /** Topics come with the services that own them. Of what is new, nothing is known. */
    private Set<TopicPartition> assign(
            Consumer<String, byte[]> consumer, Set<TopicPartition> assigned) {
        var there =
                consumer.listTopics(ANSWER).entrySet().stream()
                        .filter(topic -> hearer.topics().contains(topic.getKey()))
                        .flatMap(topic -> topic.getValue().stream())
                        .map(part -> new TopicPartition(part.topic(), part.partition()))
                        .collect(Collectors.toUnmodifiableSet());
        if (there.equals(assigned)) {
            return assigned;
        }
        var changed = new HashSet<>(there);
        changed.removeAll(assigned);
        assigned.stream()
                .filter(part -> !there.contains(part))
                .forEach(part -> hearer.lost(part.topic()));
        consumer.assign(there);
        if (!changed.isEmpty()) {
            changed.forEach(part -> hearer.lost(part.topic()));
            if (hearer.fromTheBeginning()) {
                consumer.seekToBeginning(changed);
            } else {
                consumer.seekToEnd(changed);
            }
            changed.forEach(part -> {
                var _ = consumer.position(part, ANSWER);
                // what came until then went by unheard
                hearer.lost(part.topic());
            });
        }
        return there;
    }

    /** Whoever has read up to an end has heard all that was there when it was asked for. */
    private void compare(
            Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends, long asked) {
        var behind = new HashSet<String>();
        ends.forEach((part, end) -> {
            if (consumer.position(part, ANSWER) < end) {
                behind.add(part.topic());
            }
        });
        ends.keySet().stream()
                .map(TopicPartition::topic)
                .filter(topic -> !behind.contains(topic))
                .forEach(topic -> hearer.heardAll(topic, asked));
    }

    private void pause() {
        try {
            var _ = ended.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
