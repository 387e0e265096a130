package cn.zwfw.approval.listed;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of every publication of the power list. */
@Component
@Cites(value = "B5", rows = "V2")
class ItemListener {

    private final Inbox inbox;
    private final ListedItems items;

    ItemListener(Inbox inbox, ListedItems items) {
        this.inbox = inbox;
        this.items = items;
    }

    @KafkaListener(topics = "${zwfw.listed.topic:power-list.item}", groupId = "approval-listed")
    void onItem(ConsumerRecord<String, byte[]> message) {
        inbox.each(message, event -> items.put(ListedItem.of(event.data())));
    }
}
