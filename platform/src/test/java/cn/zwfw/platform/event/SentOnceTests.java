package cn.zwfw.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.TestKafka;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An instance comes back with events in hand that are another's to send by now. */
@Cites(rows = "X3")
class SentOnceTests {

    private static final String TOPIC = "sent-once.thing";
    private static final OutboxRecordMetadata ANY =
            new OutboxRecordMetadata("any", "any", Instant.EPOCH, Map.of());

    private static Database database;
    private static ConfigurableApplicationContext service;
    private static JdbcClient jdbc;
    private static EventRelay relay;

    @BeforeAll
    static void start() {
        database = new Database();
        service =
                ThingService.start(
                        database, TestKafka.bootstrapServers(), Map.of("test.topic", TOPIC));
        jdbc = service.getBean(JdbcClient.class);
        relay = service.getBean(EventRelay.class);
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        database.close();
    }

    @Test
    void whatAnotherHasSentIsNotSentAgain() throws Exception {
        service.getBean(Things.class).change("sent");
        await().atMost(Duration.ofSeconds(20)).until(() -> stored("record_key = 'sent'") == 0);
        var before = onTopic();

        relay.handle(message("sent"), ANY);

        assertThat(onTopic()).isEqualTo(before);
    }

    @Test
    void whatAnotherIsSendingHasToWait() throws Exception {
        var message = message("under way");
        store(message, 0);
        var before = onTopic();

        service.getBean(TransactionTemplate.class)
                .executeWithoutResult(sending -> {
                    assertThat(relay.take(message)).isTrue();
                    var another = CompletableFuture.runAsync(() -> relay.handle(message, ANY));
                    assertThatThrownBy(another::join).hasCauseInstanceOf(DataAccessException.class);
                    // nobody acknowledges it
                    sending.setRollbackOnly();
                });
        assertThat(onTopic()).isEqualTo(before);

        relay.handle(message, ANY);
        assertThat(onTopic()).isEqualTo(before + 1);
    }

    @Test
    void aFailureThatIsNotedTooLateBringsNothingBack() {
        var message = message("gone");

        store(message, 1);

        assertThat(stored("record_key = 'gone'")).isZero();
    }

    @Test
    void aClockThatIsAheadHoldsNothingUp() {
        store(message("early"), 0);

        assertThat(stored("record_key = 'early' and created_at <= clock_timestamp()")).isOne();
        assertThat(stored("record_key = 'early' and next_retry_at <= created_at")).isOne();

        jdbc.sql(
                        """
                        update outbox_record set failure_count = 1, next_retry_at = now() + interval '1 hour'
                        where record_key = 'early'
                        """)
                .update();
        assertThat(
                        stored(
                                "record_key = 'early' and next_retry_at <= clock_timestamp() + interval '1 second'"))
                .isOne();
    }

    private static OutboxMessage message(String key) {
        return new OutboxMessage(
                UUID.randomUUID().toString(),
                TOPIC,
                key,
                Things.CHANGED,
                Instant.EPOCH.toString(),
                "{\"revision\": 1}",
                null);
    }

    /** As the outbox does with a clock ahead, but in a partition that it does not look at. */
    private static void store(OutboxMessage message, int failures) {
        jdbc.sql(
                        """
                        insert into outbox_record (id, status, record_key, record_type, payload, created_at,
                            failure_count, next_retry_at, partition_no, handler_id)
                        values (:id, 'NEW', :key, 'any', :payload, now() + interval '1 hour',
                            :failures, now() + interval '1 hour', 100000, 'any')
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("key", message.key())
                .param("payload", new OutboxPayloads().serialize(message))
                .param("failures", failures)
                .update();
    }

    private static long stored(String condition) {
        return jdbc.sql("select count(*) from outbox_record where " + condition)
                .query(Long.class)
                .single();
    }

    private static long onTopic() throws Exception {
        try (var admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                TestKafka.bootstrapServers()))) {
            var ends =
                    admin.describeTopics(Set.of(TOPIC)).allTopicNames().get().values().stream()
                            .flatMap(topic -> topic.partitions().stream())
                            .collect(
                                    Collectors.toMap(
                                            one -> new TopicPartition(TOPIC, one.partition()),
                                            _ -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        }
    }
}
