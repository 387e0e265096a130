package cn.zwfw.platform.event.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.Arrivals;
import cn.zwfw.platform.event.Database;
import cn.zwfw.platform.event.Messages;
import cn.zwfw.platform.event.ThingListener;
import cn.zwfw.platform.event.ThingService;
import cn.zwfw.platform.testing.TestKafka;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

@Cites(rows = "X3")
class ParkingTests {

    private static final String TOPIC = "parking.thing";
    private static final Duration SOON = Duration.ofSeconds(20);

    private static Database database;
    private static ConfigurableApplicationContext service;
    private static JdbcClient jdbc;
    private static Arrivals arrivals;
    private static ParkedMessages parked;

    @BeforeAll
    static void start() {
        database = new Database();
        service =
                ThingService.start(
                        database,
                        TestKafka.bootstrapServers(),
                        Map.of(
                                "test.topic", TOPIC,
                                "spring.main.web-application-type", "servlet",
                                "server.address", "127.0.0.1",
                                "server.port", "0",
                                "management.endpoints.web.exposure.include", "parked"));
        jdbc = service.getBean(JdbcClient.class);
        arrivals = new Arrivals(jdbc);
        parked = service.getBean(ParkedMessages.class);
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        database.close();
    }

    @BeforeEach
    void clear() {
        for (String table : List.of("parked_message", "arrival", "thing_copy", "refused")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void parksPoisonAndGoesOn() {
        send(message("poison", "not json at all"));
        ProducerRecord<String, byte[]> bare =
                new ProducerRecord<>(TOPIC, "poison", "{}".getBytes(StandardCharsets.UTF_8));
        send(bare);
        ProducerRecord<String, byte[]> unsubstantial = message("poison", "{\"revision\":1}");
        unsubstantial.headers().remove("ce_subject");
        send(unsubstantial);
        send(message("poi\0son", "{\"revision\":1}"));
        send(new ProducerRecord<>(TOPIC, 0, "poison", new byte[0]));
        send(message("poison", "{\"revision\":2}"));

        await().atMost(SOON).until(() -> arrivals.of("poison") == 1);
        await().atMost(SOON).until(() -> waiting(ThingListener.LEDGER) == 5);
        await().atMost(SOON).until(() -> waiting(ThingListener.COPY) == 5);
        assertThat(service.getBean(MeterRegistry.class).get("zwfw.parked.messages").gauge().value())
                .isEqualTo(10);
    }

    @Test
    void replaysToTheConsumerThatFailedOnceTheCauseIsMended() throws Exception {
        jdbc.sql("insert into refused values ('unwelcome')").update();
        send(message("unwelcome", "{\"revision\":1}"));
        await().atMost(SOON).until(() -> waiting(ThingListener.LEDGER) == 1);
        assertThat(arrivals.of("unwelcome")).isZero();

        String list = get("");
        long id = parked.waiting(TOPIC, 0, 10).getFirst().id();
        assertThat(list).contains("no such thing as unwelcome").doesNotContain("revision");
        assertThat(get("/" + id)).contains("{\\\"revision\\\":1}").contains("ce_id");
        assertThat(post("/" + id, "{}")).contains("PARKED_AGAIN");
        assertThat(parked.find(id).orElseThrow().attempts()).isEqualTo(2);
        assertThat(arrivals.of("unwelcome")).isZero();

        jdbc.sql("delete from refused").update();
        assertThat(post("", "{\"topic\":\"%s\"}".formatted(TOPIC))).contains("\"PROCESSED\":1");

        assertThat(arrivals.of("unwelcome")).isOne();
        assertThat(parked.countWaiting()).isZero();
        assertThat(post("/" + id, "{}")).contains("ALREADY_REPLAYED");
        assertThat(arrivals.of("unwelcome")).isOne();
    }

    @Test
    void parksOneMessageOnceHoweverOftenItFails() {
        ProducerRecord<String, byte[]> original = message("again", "{\"revision\":1}");
        send(original);
        await().atMost(SOON).until(() -> arrivals.of("again") == 1);
        var delivered =
                new org.apache.kafka.clients.consumer.ConsumerRecord<>(
                        TOPIC, 0, 4_711, "again", original.value());

        parked.park("someone", delivered, new IllegalStateException("first"));
        parked.park("someone", delivered, new IllegalArgumentException("second"));

        ParkedMessage message = parked.waiting(TOPIC, 0, 10).getFirst();
        assertThat(parked.countWaiting()).isOne();
        assertThat(message.attempts()).isEqualTo(2);
        assertThat(message.errorMessage()).isEqualTo("second");
        assertThat(service.getBean(Replay.class).play(message.id()))
                .isEqualTo(Replay.Outcome.NO_LISTENER);
    }

    private static long waiting(String consumer) {
        return parked.waiting(TOPIC, 0, 100).stream()
                .filter(message -> message.consumer().equals(consumer))
                .count();
    }

    private static ProducerRecord<String, byte[]> message(String code, String data) {
        return Messages.of(TOPIC, code, UUID.randomUUID().toString(), data);
    }

    @SuppressWarnings("unchecked")
    private static void send(ProducerRecord<String, byte[]> message) {
        KafkaTemplate<String, byte[]> template = service.getBean(KafkaTemplate.class);
        template.send(message).join();
    }

    private static String get(String path) throws IOException, InterruptedException {
        return call(request(path).GET().build());
    }

    private static String post(String path, String body) throws IOException, InterruptedException {
        return call(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private static HttpRequest.Builder request(String path) {
        String port = service.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/actuator/parked" + path));
    }

    private static String call(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
