package cn.zwfw.platform.event.history;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.Inbox;
import cn.zwfw.platform.event.ReceivedEvent;
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
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Reads topics from their beginning to where they end when it starts, beside the listeners, whose
 * places it does not touch.
 */
@Component
@Cites(value = "A24", rows = "S0")
public class TopicHistory {

    private static final Logger log = LoggerFactory.getLogger(TopicHistory.class);
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final int TRIES = 5;

    private final ConsumerFactory<String, byte[]> consumers;
    private final Inbox inbox;

    TopicHistory(ConsumerFactory<String, byte[]> consumers, Inbox inbox) {
        this.consumers = consumers;
        this.inbox = inbox;
    }

    /**
     * Gives every event to the action, each in a transaction of its own, in the order of its key.
     * What cannot be taken in is left out with a warning: its listener has parked it. When it is
     * the database that does not take anything in, it breaks off.
     *
     * @param topics those that do not exist yet hold nothing
     * @param begin done when it is known where the topics end
     * @param action takes the topic and the event; repeats do it no harm
     * @return how many events were read
     */
    public long tell(Set<String> topics, Runnable begin, BiConsumer<String, ReceivedEvent> action) {
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
            var ends = Map.copyOf(consumer.endOffsets(partitions));
            begin.run();
            return read(consumer, ends, action);
        }
    }

    private long read(
            Consumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            BiConsumer<String, ReceivedEvent> action) {
        long read = 0;
        while (isBehind(consumer, ends)) {
            for (var message : consumer.poll(WAIT)) {
                take(message, action);
                read++;
            }
        }
        return read;
    }

    private static boolean isBehind(
            Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private void take(
            ConsumerRecord<String, byte[]> message, BiConsumer<String, ReceivedEvent> action) {
        for (int tries = 1; ; tries++) {
            try {
                inbox.each(message, event -> action.accept(message.topic(), event));
                return;
            } catch (TransientDataAccessException
                    | RecoverableDataAccessException
                    | NonTransientDataAccessResourceException
                    | TransactionException away) {
                // it is not the message's fault, and its listener has not parked it
                if (tries == TRIES) {
                    throw away;
                }
            } catch (RuntimeException refused) {
                log.warn("left out: {} at {}", message.topic(), message.offset(), refused);
                return;
            }
        }
    }
}
