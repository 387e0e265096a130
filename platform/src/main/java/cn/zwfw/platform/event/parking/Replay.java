package cn.zwfw.platform.event.parking;

import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.GenericMessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.stereotype.Component;

/**
 * Plays a parked message to the listener that failed on it, as the container would. The registry of
 * listeners is Spring's own: consumer (Kafka group) and topic name the container, the container
 * knows the listener.
 */
@Component
class Replay {

    enum Outcome {
        PROCESSED,
        PARKED_AGAIN,
        ALREADY_REPLAYED,
        NO_LISTENER,
        UNKNOWN
    }

    private final ParkedMessages parked;
    private final KafkaListenerEndpointRegistry listeners;

    Replay(ParkedMessages parked, KafkaListenerEndpointRegistry listeners) {
        this.parked = parked;
        this.listeners = listeners;
    }

    Outcome play(long id) {
        Optional<ParkedMessage> found = parked.find(id);
        Optional<ConsumerRecord<String, byte[]>> original = parked.original(id);
        if (found.isEmpty() || original.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (found.get().replayedAt() != null) {
            return Outcome.ALREADY_REPLAYED;
        }
        return listener(found.get().consumer(), found.get().topic())
                .map(listener -> play(found.get(), original.get(), listener))
                .orElse(Outcome.NO_LISTENER);
    }

    private Outcome play(
            ParkedMessage message,
            ConsumerRecord<String, byte[]> original,
            GenericMessageListener<ConsumerRecord<String, byte[]>> listener) {
        KafkaUtils.setConsumerGroupId(message.consumer());
        try {
            listener.onMessage(original, null, null);
        } catch (RuntimeException e) {
            parked.failedAgain(message.id(), Complaint.unwrapped(e));
            return Outcome.PARKED_AGAIN;
        } finally {
            KafkaUtils.clearConsumerGroupId();
        }
        parked.replayed(message.id());
        return Outcome.PROCESSED;
    }

    private Optional<GenericMessageListener<ConsumerRecord<String, byte[]>>> listener(
            String consumer, String topic) {
        return listeners.getListenerContainers().stream()
                .filter(container -> consumer.equals(container.getGroupId()))
                .map(MessageListenerContainer::getContainerProperties)
                .filter(properties -> reads(properties, topic))
                .findFirst()
                .map(ContainerProperties::getMessageListener)
                .map(Replay::typed);
    }

    private static boolean reads(ContainerProperties properties, String topic) {
        String[] topics = properties.getTopics();
        return topics != null && Arrays.asList(topics).contains(topic);
    }

    @SuppressWarnings(
            "unchecked") // every listener of this platform takes ConsumerRecord<String, byte[]>
    private static GenericMessageListener<ConsumerRecord<String, byte[]>> typed(Object listener) {
        return (GenericMessageListener<ConsumerRecord<String, byte[]>>) listener;
    }
}
