package cn.zwfw.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.TestKafka;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

@Cites(rows = "X3")
class DeliveryTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static Database database;
    private static ConfigurableApplicationContext service;
    private static Things things;
    private static JdbcClient jdbc;
    private static Arrivals arrivals;

    @BeforeAll
    static void start() {
        database = new Database();
        service =
                ThingService.start(
                        database,
                        TestKafka.bootstrapServers(),
                        Map.of("test.topic", "delivery.thing"));
        things = service.getBean(Things.class);
        jdbc = service.getBean(JdbcClient.class);
        arrivals = new Arrivals(jdbc);
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        database.close();
    }

    @Test
    void tellsWhatIsCommittedAndNothingElse() {
        things.changeAndRollBack("rolled-back");
        things.change("committed");

        arrivals.awaitComplete(SOON);
        assertThat(arrivals.of("committed")).isOne();
        assertThat(arrivals.of("rolled-back")).isZero();
    }

    @Test
    void refusesAnEventOutsideATransaction() {
        Event event = new Event("delivery.thing", "outside", Things.CHANGED, Instant.EPOCH, "{}");

        assertThatThrownBy(() -> service.getBean(EventOutbox.class).add(event))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsTheOrderOfEachKeyUnderLoad() throws InterruptedException {
        List<String> codes = IntStream.range(0, 20).mapToObj(i -> "busy-" + i).toList();

        things.changeMany(codes, 6, 10);

        arrivals.awaitComplete(SOON);
        assertThat(arrivals.of("busy-7")).isEqualTo(60);
    }

    @Test
    void takesARepeatedEventInOnce() {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into thing values ('repeated', 2)").update();

        send(Messages.of("delivery.thing", "repeated", id, "{\"revision\":1}"));
        send(Messages.of("delivery.thing", "repeated", id, "{\"revision\":1}"));
        send(
                Messages.of(
                        "delivery.thing",
                        "repeated",
                        UUID.randomUUID().toString(),
                        "{\"revision\":2}"));

        arrivals.awaitComplete(SOON);
        assertThat(arrivals.of("repeated")).isEqualTo(2);
    }

    @Test
    void carriesTheTraceOfTheRequestToTheConsumer() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        MDC.put("traceId", trace);
        try {
            things.change("traced");
        } finally {
            MDC.remove("traceId");
        }

        arrivals.awaitComplete(SOON);
        assertThat(
                        jdbc.sql("select trace from arrival where code = 'traced'")
                                .query(String.class)
                                .single())
                .isEqualTo(trace);
    }

    @Test
    void forgetsTheOutboxRowOnceItIsAcknowledged() {
        things.change("forgotten");

        arrivals.awaitComplete(SOON);
        MeterRegistry meters = service.getBean(MeterRegistry.class);
        await().atMost(SOON).until(() -> arrivals.count("outbox_record") == 0);
        assertThat(meters.get("zwfw.outbox.waiting").gauge().value()).isZero();
        assertThat(meters.get("zwfw.outbox.oldest.age").gauge().value()).isZero();
    }

    @Test
    void forgetsProcessedEventsAfterTheirRetention() {
        things.change("remembered");
        arrivals.awaitComplete(SOON);
        jdbc.sql(
                        "insert into inbox_event values ('old', '/elsewhere', '1', now() - interval '31 days')")
                .update();

        service.getBean(InboxCleanUp.class).run();

        assertThat(
                        jdbc.sql("select count(*) from inbox_event where consumer = 'old'")
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(arrivals.count("inbox_event")).isPositive();
    }

    private static void send(ProducerRecord<String, byte[]> message) {
        template().send(message).join();
    }

    @SuppressWarnings("unchecked")
    private static KafkaTemplate<String, byte[]> template() {
        return service.getBean(KafkaTemplate.class);
    }
}
