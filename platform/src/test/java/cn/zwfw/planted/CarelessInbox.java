package cn.zwfw.planted;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

public class CarelessInbox {

    @KafkaListener(topics = "careless")
    public void take(ConsumerRecord<String, String> message) {
        message.headers();
    }
}
