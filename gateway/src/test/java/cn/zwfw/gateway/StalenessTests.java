package cn.zwfw.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.testing.TestKafka;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Memory against a service that publishes, by a real Kafka, while everybody reads. */
@ContextConfiguration(initializers = TestKafka.Initializer.class)
@TestPropertySource(
        properties = {"zwfw.gateway.memory.size=1MB", "zwfw.gateway.memory.silence=1500ms"})
class StalenessTests extends AtTheDoor {

    private static final String CODE = "11620100013900001G3000131015000";
    private static final String ITEM = "/api/convenience/v1/public/items/" + CODE;
    private static final AtomicInteger CONTENT = new AtomicInteger(1);
    private static final AtomicLong READS = new AtomicLong();
    private static final HttpServer LIST = list();

    @Autowired MeterRegistry meters;

    /** Not the service of other tests: a place of its own, which the same topic changes. */
    @DynamicPropertySource
    static void list(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.cloud.discovery.client.simple.instances.convenience-service[0].uri",
                () -> "http://127.0.0.1:" + LIST.getAddress().getPort());
        properties.add(
                "zwfw.gateway.memory.answers[0].path",
                () -> "/api/convenience/v1/public/items/{code:[0-9A-Z]+}");
        properties.add("zwfw.gateway.memory.answers[0].topics", () -> Publications.TOPIC);
    }

    @AfterAll
    static void stop() {
        LIST.stop(0);
    }

    @BeforeEach
    void theListIsHeard() throws Exception {
        Publications.begin();
        awaitMemory();
    }

    @Test
    void isNeverOlderThanWhatWasHeard() throws Exception {
        var going = new AtomicBoolean(true);
        var told = new AtomicInteger(CONTENT.get());
        var took = Collections.synchronizedList(new ArrayList<Long>());
        READS.set(0);
        var given = new AtomicLong();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var publications = new Publications()) {
            var readers =
                    java.util.stream.IntStream.range(0, 8)
                            .mapToObj(_ -> threads.submit(() -> read(going, told, given)))
                            .toList();
            for (int n = 0; n < 150; n++) {
                var heard = heard();
                var version = CONTENT.incrementAndGet();
                publications.tell(CODE);
                var from = System.nanoTime();
                while (heard() == heard) {
                    LockSupport.parkNanos(100_000);
                }
                took.add(System.nanoTime() - from);
                told.set(version);
                assertThat(version(get(ITEM).body())).isEqualTo(version);
                LockSupport.parkNanos(10_000_000);
            }
            going.set(false);
            for (var reader : readers) {
                assertThat(reader.get()).isNull();
            }
        }
        Collections.sort(took);
        LoggerFactory.getLogger(StalenessTests.class)
                .info(
                        "150 publications, {} answers, {} reads at the service; from Kafka's"
                                + " receipt to memory's: median {} ms, most {} ms",
                        given,
                        READS,
                        took.get(75) / 1e6,
                        took.getLast() / 1e6);
        assertThat(given.get()).as("memory is of use").isGreaterThan(2 * READS.get());
        assertThat(Duration.ofNanos(took.get(75))).isLessThan(Duration.ofMillis(200));
    }

    @Test
    void isGivenByNobodyWhileKafkaIsAway() throws Exception {
        TestKafka.stop();
        try {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> {
                        CONTENT.incrementAndGet();
                        assertThat(version(get(ITEM).body())).isEqualTo(CONTENT.get());
                        CONTENT.incrementAndGet();
                        assertThat(version(get(ITEM).body())).isEqualTo(CONTENT.get());
                    });
            for (int n = 0; n < 20; n++) {
                CONTENT.incrementAndGet();
                assertThat(version(get(ITEM).body())).isEqualTo(CONTENT.get());
            }
        } finally {
            TestKafka.start();
        }
        var before = CONTENT.incrementAndGet();
        awaitMemory();
        assertThat(version(get(ITEM).body()))
                .as("what changed unheard is not remembered")
                .isEqualTo(before);
    }

    private Void read(AtomicBoolean going, AtomicInteger told, AtomicLong given) throws Exception {
        while (going.get()) {
            var least = told.get();
            assertThat(version(get(ITEM).body())).isGreaterThanOrEqualTo(least);
            given.incrementAndGet();
        }
        return null;
    }

    private void awaitMemory() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    get(ITEM);
                    assertThat(get(ITEM).headers().firstValue("Cache-Status")).isPresent();
                });
    }

    private double heard() {
        return meters.get("zwfw.gateway.memory.publications").counter().count();
    }

    private static int version(String body) {
        return Integer.parseInt(body);
    }

    private static HttpServer list() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", StalenessTests::answer);
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What it reads is on its way for a while, so that publications come in between. */
    private static void answer(HttpExchange exchange) throws IOException {
        READS.incrementAndGet();
        var body = String.valueOf(CONTENT.get()).getBytes(StandardCharsets.UTF_8);
        LockSupport.parkNanos(3_000_000);
        exchange.getResponseHeaders()
                .set("ETag", "\"" + new String(body, StandardCharsets.UTF_8) + "\"");
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
