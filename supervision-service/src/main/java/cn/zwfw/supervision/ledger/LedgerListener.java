package cn.zwfw.supervision.ledger;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears everything that the services tell. */
@Component
@Cites(value = "A24", rows = "S0")
class LedgerListener {

    private final Inbox inbox;
    private final Ledger ledger;

    LedgerListener(Inbox inbox, Ledger ledger) {
        this.inbox = inbox;
        this.ledger = ledger;
    }

    @KafkaListener(
            topics = "#{T(cn.zwfw.supervision.ledger.Topic).titles()}",
            groupId = "supervision-ledger",
            concurrency = "${zwfw.ledger.concurrency:3}")
    void onTold(ConsumerRecord<String, byte[]> message) {
        inbox.each(
                message, event -> Topic.of(message.topic()).ifPresent(t -> ledger.take(t, event)));
    }
}
