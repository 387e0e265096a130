package cn.zwfw.gateway.memory;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears what is published, from now on: every instance all of it, without a group. A poll that
 * brings nothing may only mean that Kafka is away, so it asks twice a second for the ends of the
 * topics: who has read up to an end that was asked for has heard all that was published before.
 */
@Component
class PublicationListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PublicationListener.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final long ASK_EVERY = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(5);

    private final MemorySettings settings;
    private final Map<String, Object> connection;
    private final Memory memory;
    private final Hearing hearing;
    private final Counter heard;
    private final AtomicReference<@Nullable Listening> listening = new AtomicReference<>();

    /**
     * @param thread that listens
     * @param ended asked for, when it is to stop
     */
    private record Listening(Thread thread, CountDownLatch ended) {}

    /**
     * How far the topics reached.
     *
     * @param asked when that was asked, as {@link System#nanoTime} has it
     */
    private record Ends(long asked, Map<TopicPartition, Long> offsets) {}

    PublicationListener(
            MemorySettings settings,
            KafkaProperties kafka,
            Memory memory,
            Hearing hearing,
            MeterRegistry meters) {
        this.settings = settings;
        this.connection = kafka.buildConsumerProperties();
        connection.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        connection.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // what went by unheard must not be passed over in silence
        connection.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        connection.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.memory = memory;
        this.hearing = hearing;
        this.heard =
                Counter.builder("zwfw.gateway.memory.publications")
                        .description("events that were heard")
                        .register(meters);
    }

    @Override
    public void start() {
        if (settings.isOff()) {
            return;
        }
        var ended = new CountDownLatch(1);
        var thread = Thread.ofPlatform().daemon().name("publications").unstarted(() -> run(ended));
        if (listening.compareAndSet(null, new Listening(thread, ended))) {
            thread.start();
        }
    }

    @Override
    public void stop() {
        var current = listening.getAndSet(null);
        if (current != null) {
            current.ended().countDown();
        }
    }

    @Override
    public boolean isRunning() {
        return listening.get() != null;
    }

    private void run(CountDownLatch ended) {
        while (ended.getCount() > 0) {
            try (var consumer =
                    new KafkaConsumer<>(
                            connection, new StringDeserializer(), new ByteArrayDeserializer())) {
                listen(consumer, ended);
            } catch (KafkaException | IllegalStateException away) {
                log.warn("publications are not heard: {}", away.toString());
            }
            settings.topics().forEach(hearing::lost);
            pause(ended);
        }
    }

    private void listen(Consumer<String, byte[]> consumer, CountDownLatch ended) {
        var assigned = Set.<TopicPartition>of();
        long looked = System.nanoTime() - LOOK_EVERY;
        var ends = new Ends(System.nanoTime() - ASK_EVERY, Map.of());
        while (ended.getCount() > 0) {
            if (System.nanoTime() - looked >= LOOK_EVERY) {
                looked = System.nanoTime();
                var before = assigned;
                assigned = assign(consumer, before);
                if (!assigned.equals(before)) {
                    // of what was taken away, no position is known
                    ends = new Ends(System.nanoTime() - ASK_EVERY, Map.of());
                }
            }
            if (assigned.isEmpty()) {
                pause(ended);
                continue;
            }
            consumer.poll(POLL)
                    .forEach(event -> {
                        memory.published(event.topic(), event.key());
                        heard.increment();
                    });
            if (System.nanoTime() - ends.asked() >= ASK_EVERY) {
                var asked = System.nanoTime();
                ends = new Ends(asked, consumer.endOffsets(assigned, ANSWER));
            }
            compare(consumer, ends);
        }
    }

    /** Topics come with the services that own them. Of what is new, nothing is known. */
    private Set<TopicPartition> assign(
            Consumer<String, byte[]> consumer, Set<TopicPartition> assigned) {
        var there =
                consumer.listTopics(ANSWER).entrySet().stream()
                        .filter(topic -> settings.topics().contains(topic.getKey()))
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
                .forEach(part -> hearing.lost(part.topic()));
        consumer.assign(there);
        if (!changed.isEmpty()) {
            consumer.seekToEnd(changed);
            changed.forEach(part -> {
                hearing.lost(part.topic());
                var _ = consumer.position(part, ANSWER);
                memory.published(part.topic(), null);
            });
        }
        return there;
    }

    /** Whoever has read up to an end has heard all that was there when it was asked for. */
    private void compare(Consumer<String, byte[]> consumer, Ends ends) {
        var behind = new HashSet<String>();
        ends.offsets()
                .forEach((part, end) -> {
                    if (consumer.position(part, ANSWER) < end) {
                        behind.add(part.topic());
                    }
                });
        ends.offsets().keySet().stream()
                .map(TopicPartition::topic)
                .filter(topic -> !behind.contains(topic))
                .forEach(topic -> hearing.heardAll(topic, ends.asked()));
    }

    private static void pause(CountDownLatch ended) {
        try {
            var _ = ended.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
