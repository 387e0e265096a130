package cn.zwfw.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.TestKafka;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

@Cites(rows = "X3")
class SeveralInstancesTests {

    private static final Duration TAKE_OVER = Duration.ofSeconds(40);
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
    void shareTheWorkWithoutDoublingOrReordering() throws InterruptedException {
        String topic = "two-instances.thing";
        try (ConfigurableApplicationContext first = instance(topic)) {
            first.getBean(Things.class).changeMany(CODES, 2, 3);
            try (ConfigurableApplicationContext second = instance(topic)) {
                Thread other =
                        Thread.ofPlatform().start(() -> CODES.forEach(writer(second)::change));
                first.getBean(Things.class).changeMany(CODES, 3, 10);
                other.join();
                await().atMost(TAKE_OVER).until(() -> sharers() == 2);
                second.getBean(Things.class).changeMany(CODES, 3, 10);
            }
            first.getBean(Things.class).changeMany(CODES, 1, 1);

            new Arrivals(database.client()).awaitComplete(TAKE_OVER);
        }
    }

    @Test
    void sendWhatAKilledOneCommittedAndDidNotSend() throws IOException, InterruptedException {
        String topic = "killed-before-send.thing";
        Process victim = WritingProcess.start(database, topic, "1h");
        WritingProcess.killAfter(victim, 50);
        long committed = new Arrivals(database.client()).count("outbox_record");

        try (ConfigurableApplicationContext _ = instance(topic)) {
            Arrivals arrivals = new Arrivals(database.client());
            arrivals.awaitComplete(TAKE_OVER);
            assertThat(arrivals.committed()).isGreaterThanOrEqualTo(50);
            assertThat(committed).isGreaterThan(0);
        }
    }

    @Test
    void loseNothingWhenOneIsKilledWhileItSends() throws IOException, InterruptedException {
        String topic = "killed-sending.thing";
        Process victim = WritingProcess.start(database, topic, "20ms");
        WritingProcess.killAfter(victim, 150);

        try (ConfigurableApplicationContext _ = instance(topic)) {
            new Arrivals(database.client()).awaitComplete(TAKE_OVER);
        }
    }

    private ConfigurableApplicationContext instance(String topic) {
        return ThingService.start(
                database, TestKafka.bootstrapServers(), Map.of("test.topic", topic));
    }

    private static Things writer(ConfigurableApplicationContext instance) {
        return instance.getBean(Things.class);
    }

    private long sharers() {
        return database.client()
                .sql("select count(distinct instance_id) from outbox_partition")
                .query(Long.class)
                .single();
    }
}
