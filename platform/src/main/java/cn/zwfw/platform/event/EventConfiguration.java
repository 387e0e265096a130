package cn.zwfw.platform.event;

import io.namastack.outbox.OutboxRecordRepository;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Switches on what the beans of this package need; Kafka's settings are in {@code
 * platform-events.yaml}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxCleanUp.Settings.class)
@EnableScheduling
class EventConfiguration {

    /** Looking for events, the sign of life, the sharing out of the work. */
    private static final int OUTBOX_JOBS = 3;

    /**
     * The outbox gives its sign of life while it sends: on one thread it would wait for Kafka, and
     * be taken for dead by the other instances. Under the name by which the outbox looks for it.
     */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskScheduler outboxDefaultScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.poolSize(OUTBOX_JOBS).threadNamePrefix("outbox-").build();
    }

    @Bean
    static BeanPostProcessor eventRecords(ObjectProvider<JdbcClient> database) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof OutboxRecordRepository store
                        ? new EventRecords(store, database::getObject)
                        : bean;
            }
        };
    }

    @Bean
    KafkaAdmin.NewTopics ownedTopics(ObjectProvider<Topics.Owner> owners) {
        return new KafkaAdmin.NewTopics(
                owners.stream()
                        .map(owner -> Topics.compacted(owner.topic()))
                        .toArray(NewTopic[]::new));
    }
}
