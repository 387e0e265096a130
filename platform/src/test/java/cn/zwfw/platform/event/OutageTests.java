package cn.zwfw.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.TestKafka;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;

@Cites(rows = "X3")
class OutageTests {

    private static final Duration RECOVERY = Duration.ofSeconds(40);
    private static final List<String> CODES =
            IntStream.range(0, 10).mapToObj(i -> "thing-" + i).toList();

    private Database database;

    @BeforeEach
    void startDatabase() {
        database = new Database();
    }

    @AfterEach
    void stopDatabase() throws IOException {
        database.close();
    }

    @Test
    void keepsEverythingWhileTheBrokerIsAway() throws InterruptedException {
        try (ConfigurableApplicationContext service = service("broker-away.thing")) {
            Things things = service.getBean(Things.class);
            things.changeMany(CODES, 2, 2);
            Arrivals arrivals = new Arrivals(database.client());
            arrivals.awaitComplete(RECOVERY);

            TestKafka.stop();
            try {
                await().pollDelay(Duration.ofSeconds(8))
                        .until(() -> {
                            things.changeMany(CODES, 2, 5);
                            return true;
                        });
                assertThat(arrivals.count("outbox_record")).isGreaterThanOrEqualTo(100);
                assertThat(secondsSinceSignOfLife()).isLessThan(2);
            } finally {
                TestKafka.start();
            }

            arrivals.awaitComplete(RECOVERY);
            assertThat(arrivals.count("parked_message")).isZero();
        }
    }

    @Test
    void startsWithoutTheBrokerAndDeclaresItsTopicLater() {
        String kafka = TestKafka.bootstrapServers();
        TestKafka.stop();
        try (ConfigurableApplicationContext service =
                ThingService.start(database, kafka, Map.of("test.topic", "late.thing"))) {
            CODES.forEach(service.getBean(Things.class)::change);
            TestKafka.start();

            new Arrivals(database.client()).awaitComplete(RECOVERY);
        } finally {
            TestKafka.start();
        }
    }

    @Test
    void skipsNothingWhileTheDatabaseIsAway() throws IOException {
        String topic = "database-away.thing";
        try (ConfigurableApplicationContext service = service(topic)) {
            Things things = service.getBean(Things.class);
            CODES.forEach(things::change);
            new Arrivals(database.client()).awaitComplete(RECOVERY);

            database.client().sql("insert into thing values ('foreign', 30)").update();
            database.stop();
            for (int revision = 1; revision <= 30; revision++) {
                template(service)
                        .send(
                                Messages.of(
                                        topic,
                                        "foreign",
                                        "id-" + revision,
                                        "{\"revision\":" + revision + "}"))
                        .join();
            }
            AtomicBoolean waited = new AtomicBoolean();
            await().pollDelay(Duration.ofSeconds(4)).until(() -> !waited.getAndSet(true));
            database.start();

            Arrivals arrivals = new Arrivals(database.client());
            arrivals.awaitComplete(RECOVERY);
            assertThat(arrivals.of("foreign")).isEqualTo(30);
            assertThat(arrivals.count("parked_message")).isZero();
        }
    }

    private ConfigurableApplicationContext service(String topic) {
        return ThingService.start(
                database,
                TestKafka.bootstrapServers(),
                Map.of("test.topic", topic, "spring.threads.virtual.enabled", "true"));
    }

    /** After two, another instance would take its share over. */
    private double secondsSinceSignOfLife() {
        return database.client()
                .sql("select extract(epoch from now() - max(last_heartbeat)) from outbox_instance")
                .query(Double.class)
                .single();
    }

    @SuppressWarnings("unchecked")
    private static KafkaTemplate<String, byte[]> template(ConfigurableApplicationContext service) {
        return service.getBean(KafkaTemplate.class);
    }
}
