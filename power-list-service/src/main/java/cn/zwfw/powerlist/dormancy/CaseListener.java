package cn.zwfw.powerlist.dormancy;

import cn.zwfw.platform.event.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of every case, whoever handles it. */
@Component
class CaseListener {

    private final Inbox inbox;
    private final Dormancy dormancy;

    CaseListener(Inbox inbox, Dormancy dormancy) {
        this.inbox = inbox;
        this.dormancy = dormancy;
    }

    @KafkaListener(topics = "${zwfw.dormancy.topic:approval.case}", groupId = "power-list-usage")
    void onCase(ConsumerRecord<String, byte[]> message) {
        inbox.each(message, event -> dormancy.used(CaseReceived.of(event)));
    }
}
