package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A service that takes four seconds for everything, and more callers than it can serve. */
@TestPropertySource(
        properties = {
            "zwfw.gateway.overload.at-once=100",
            "zwfw.gateway.overload.per-service=12",
            "zwfw.gateway.overload.per-address=8",
            "zwfw.gateway.overload.public-percent=50",
            "zwfw.gateway.caller.proxies=127.0.0.1",
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=20s"
        })
class OverloadTests extends AtTheDoor {

    private static final Duration SLOW = Duration.ofSeconds(4);
    private static final String FAST = "/api/convenience/v1/public/items";

    private static final String ADDRESS = "198.51.100.1";
    private static final AtomicInteger CALLERS = new AtomicInteger();

    @Autowired MeterRegistry meters;

    @DynamicPropertySource
    static void another(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.cloud.discovery.client.simple.instances.convenience-service[0].uri",
                () -> "http://127.0.0.1:" + SERVICE.port());
    }

    /** An answer and how long it took. */
    private record Timed(HttpResponse<String> answer, Duration took) {}

    @BeforeEach
    void aServiceIsSlow() {
        SERVICE.stubFor(any(anyUrl()).willReturn(ok("slow").withFixedDelay((int) SLOW.toMillis())));
        SERVICE.stubFor(any(urlPathEqualTo(FAST)).willReturn(ok("fast")));
    }

    @Test
    void isRefusedAtOnceSoThatTheRestIsAnsweredInTime() {
        try (var client = HttpClient.newHttpClient()) {
            var admitted = IntStream.range(0, 12).mapToObj(_ -> timed(client, staff())).toList();
            await().until(() -> underWay() == 12);

            var refused = all(IntStream.range(0, 48).mapToObj(_ -> staff()).toList());

            assertThat(refused)
                    .allSatisfy(one -> {
                        problem(one.answer(), 503, "overloaded");
                        assertThat(one.answer().headers().firstValue("Retry-After")).contains("5");
                        assertThat(one.took()).isLessThan(SLOW);
                    });
            assertThat(admitted.stream().map(CompletableFuture::join))
                    .allSatisfy(one -> {
                        assertThat(one.answer().statusCode()).isEqualTo(200);
                        assertThat(one.took()).isLessThan(SLOW.plusSeconds(3));
                    });
        }
    }

    @Test
    void takesPublicReadsFirst() {
        try (var client = HttpClient.newHttpClient()) {
            var reads = IntStream.range(0, 6).mapToObj(_ -> timed(client, others(PUBLIC))).toList();
            await().until(() -> underWay() == 6);

            var more = all(IntStream.range(0, 20).mapToObj(_ -> others(PUBLIC)).toList());
            var writes = all(IntStream.range(0, 6).mapToObj(_ -> staff()).toList());

            assertThat(statuses(more)).containsOnly(503);
            assertThat(statuses(writes)).as("staff go on").containsOnly(200);
            assertThat(statuses(reads.stream().map(CompletableFuture::join).toList()))
                    .containsOnly(200);
        }
    }

    @Test
    void ofOneServiceLeavesTheOthersAlone() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var busy = IntStream.range(0, 12).mapToObj(_ -> timed(client, staff())).toList();
            await().until(() -> underWay() == 12);

            var others = all(IntStream.range(0, 6).mapToObj(_ -> others(FAST)).toList());
            var health =
                    send(
                            HttpRequest.newBuilder(
                                    URI.create(
                                            "http://127.0.0.1:"
                                                    + managementPort
                                                    + "/actuator/health/readiness")));

            assertThat(statuses(others)).containsOnly(200);
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(get("/docs/documents").statusCode()).isEqualTo(200);
            assertThat(underWay()).as("it is still busy").isEqualTo(12);
            busy.forEach(CompletableFuture::join);
        }
    }

    @Test
    void isNotMadeByOneAddressAlone() {
        try (var client = HttpClient.newHttpClient()) {
            var one = IntStream.range(0, 8).mapToObj(_ -> timed(client, staffAt(ADDRESS))).toList();
            await().until(() -> underWay() == 8);

            var more = all(IntStream.range(0, 20).mapToObj(_ -> staffAt(ADDRESS)).toList());
            var others = all(List.of(staff(), staff(), staff(), staff()));

            assertThat(more).allSatisfy(refused -> problem(refused.answer(), 429, "too-many"));
            assertThat(statuses(others)).as("there is room for others").containsOnly(200);
            assertThat(statuses(one.stream().map(CompletableFuture::join).toList()))
                    .containsOnly(200);
        }
    }

    @Test
    void isOverWhenWhatWasUnderWayIs() throws Exception {
        all(IntStream.range(0, 30).mapToObj(_ -> staff()).toList());

        assertThat(statuses(all(IntStream.range(0, 12).mapToObj(_ -> staff()).toList())))
                .containsOnly(200);
    }

    @Test
    void isOverWhenCallersGoAway() {
        var impatient = HttpClient.newHttpClient();
        var busy = IntStream.range(0, 12).mapToObj(_ -> timed(impatient, staff())).toList();
        await().until(() -> underWay() == 12);

        impatient.shutdownNow();

        await().atMost(SLOW.minusMillis(300)).until(() -> underWay() == 0);
        await().until(() -> busy.stream().allMatch(CompletableFuture::isCompletedExceptionally));
    }

    private double underWay() {
        return meters.get("zwfw.gateway.under.way").gauge().value();
    }

    private HttpRequest.Builder staff() {
        return others(GUARDED).header("Authorization", "Bearer " + ISSUER.valid());
    }

    private HttpRequest.Builder staffAt(String address) {
        return staff().setHeader("X-Forwarded-For", address);
    }

    /** Each from an address of its own. */
    private HttpRequest.Builder others(String path) {
        return to(path).header("X-Forwarded-For", "2001:db8:" + CALLERS.incrementAndGet() + "::1");
    }

    private static List<Integer> statuses(List<Timed> answers) {
        return answers.stream().map(one -> one.answer().statusCode()).toList();
    }

    private static List<Timed> all(List<HttpRequest.Builder> requests) {
        try (var client = HttpClient.newHttpClient()) {
            var answers = requests.stream().map(request -> timed(client, request)).toList();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    private static CompletableFuture<Timed> timed(HttpClient client, HttpRequest.Builder request) {
        var begun = System.nanoTime();
        return client.sendAsync(request.build(), BodyHandlers.ofString())
                .thenApply(
                        answer -> new Timed(answer, Duration.ofNanos(System.nanoTime() - begun)));
    }
}
