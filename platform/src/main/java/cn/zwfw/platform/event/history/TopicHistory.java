package cn.zwfw.platform.event.history;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.Inbox;
import cn.zwfw.platform.event.ReceivedEvent;
import cn.zwfw.platform.event.parking.DatabaseAway;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads topics from their beginning to where they end when it starts, beside the listeners, whose
 * places it does not touch.
 */
@Component
@Cites(value = "A24", rows = "S0")
public class TopicHistory {

    private static final Logger log = LoggerFactory.getLogger(TopicHistory.class);
    private static final Duration WAIT = Duration.ofMillis(500);

    private final ConsumerFactory<String, byte[]> consumers;
    private final Inbox inbox;
    private final RetryTemplate again;

    /**
     * For those who read topics again.
     *
     * @param patience how long the same event is tried while the database is away or busy
     */
    TopicHistory(
            ConsumerFactory<String, byte[]> consumers,
            Inbox inbox,
            @Value("${zwfw.history.patience:1m}") Duration patience) {
        this.consumers = consumers;
        this.inbox = inbox;
        this.again = DatabaseAway.waitedFor(patience);
    }

    /**
     * Gives every event to the action, each in a transaction of its own, in the order of its key.
     * What cannot be taken in is left out with a warning: its listener has parked it. While the
     * database is away or busy the same event is tried again; if it stays so, the reading ends with
     * what went wrong, and is begun anew by whoever asked for it.
     *
     * @param topics those that do not exist yet hold nothing
     * @param begin done before it is known where the topics end: what a listener took in before it
     *     is read again
     * @param action takes the topic and the event; repeats do it no harm
     * @return how many events were read
     */
    public Heard tell(
            Set<String> topics, Runnable begin, BiConsumer<String, ReceivedEvent> action) {
        // a group of its own, in which no place is ever kept
        try (var consumer = consumers.createConsumer("history-" + UUID.randomUUID(), "")) {
            var partitions =
                    consumer.listTopics().entrySet().stream()
                            .filter(known -> topics.contains(known.getKey()))
                            .flatMap(known -> known.getValue().stream())
                            .map(known -> new TopicPartition(known.topic(), known.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            begin.run();
            var ends = Map.copyOf(consumer.endOffsets(partitions));
            return read(consumer, ends, action);
        }
    }

    private Heard read(
            Consumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            BiConsumer<String, ReceivedEvent> action) {
        long read = 0;
        long leftOut = 0;
        while (isBehind(consumer, ends)) {
            for (var message : consumer.poll(WAIT)) {
                leftOut += isTaken(message, action) ? 0 : 1;
                read++;
            }
        }
        return new Heard(read, leftOut);
    }

    private static boolean isBehind(
            Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private boolean isTaken(
            ConsumerRecord<String, byte[]> message, BiConsumer<String, ReceivedEvent> action) {
        try {
            again.invoke(
                    (Runnable)
                            () ->
                                    inbox.each(
                                            message,
                                            event -> action.accept(message.topic(), event)));
            return true;
        } catch (RuntimeException refused) {
            if (DatabaseAway.orBusyCauses(refused)) {
                throw refused;
            }
            log.warn("left out: {} at {}", message.topic(), message.offset(), refused);
            return false;
        }
    }

    /**
     * How many events there were.
     *
     * @param events all that were read
     * @param leftOut those among them that could not be taken in
     */
    public record Heard(long events, long leftOut) {}
}
