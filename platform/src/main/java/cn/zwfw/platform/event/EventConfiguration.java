package cn.zwfw.platform.event;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Switches on what the beans of this package need; Kafka's settings are in {@code
 * platform-events.yaml}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxCleanUp.Settings.class)
@EnableScheduling
class EventConfiguration {

    @Bean
    KafkaAdmin.NewTopics ownedTopics(ObjectProvider<Topics.Owner> owners) {
        return new KafkaAdmin.NewTopics(
                owners.stream()
                        .map(owner -> Topics.compacted(owner.topic()))
                        .toArray(NewTopic[]::new));
    }
}
