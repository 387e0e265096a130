package cn.zwfw.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.testing.TestKafka;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

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
        Process victim = fork(topic, "--namastack.outbox.polling.fixed.interval=1h");
        awaitCommitted(victim, 50);
        kill(victim);
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
        Process victim = fork(topic, "--namastack.outbox.polling.fixed.interval=20ms");
        awaitCommitted(victim, 150);
        kill(victim);

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

    /** A process of its own that changes things until it is killed. */
    private Process fork(String topic, String polling) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(WritingProcess.class.getName());
        command.addAll(ThingService.arguments(database.url(), TestKafka.bootstrapServers()));
        command.addAll(List.of("--test.topic=" + topic, polling));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static void awaitCommitted(Process victim, int count) throws IOException {
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.equals(WritingProcess.COMMITTED + count)) {
                line = out.readLine();
            }
            assertThat(line).as("the process committed " + count).isNotNull();
        }
    }

    private static void kill(Process victim) throws InterruptedException {
        victim.destroyForcibly().waitFor();
    }
}
