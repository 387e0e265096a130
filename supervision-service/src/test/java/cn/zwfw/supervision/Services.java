package cn.zwfw.supervision;

import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import cn.zwfw.supervision.ledger.Topic;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays the other services: tells what they tell, as docs/events.md says. */
@TestConfiguration(proxyBeanMethods = false)
public class Services {

    private final EventOutbox events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Services(EventOutbox events, TransactionTemplate transaction, Clock clock) {
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    NewTopics everyTopic() {
        return new NewTopics(
                Arrays.stream(Topic.values())
                        .map(topic -> Topics.compacted(topic.title()))
                        .toArray(NewTopic[]::new));
    }

    public void tell(Topic topic, String key, String data) {
        var at = Objects.requireNonNull(clock.instant());
        var type = "cn.zwfw." + topic.title() + ".v1";
        transaction.executeWithoutResult(
                _ -> events.add(new Event(topic.title(), key, type, at, data)));
    }
}
