package cn.zwfw.platform.organ;

import cn.zwfw.platform.event.Inbox;
import cn.zwfw.platform.event.ReceivedEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what the organs are called, in a service that says on which topic it is told. */
@Component
@ConditionalOnProperty("zwfw.organ.topic")
class OrganListener {

    private final Inbox inbox;
    private final ListedOrgans organs;

    OrganListener(Inbox inbox, ListedOrgans organs) {
        this.inbox = inbox;
        this.organs = organs;
    }

    @KafkaListener(topics = "${zwfw.organ.topic}", groupId = "${spring.application.name}-organs")
    void onOrgan(ConsumerRecord<String, byte[]> message) {
        inbox.each(message, event -> organs.put(organ(event)));
    }

    private static ListedOrgan organ(ReceivedEvent event) {
        var data = event.data();
        return new ListedOrgan(
                data.required("code").asString(),
                data.required("region").asString(),
                data.required("name").asString(),
                data.required("version").asInt());
    }
}
