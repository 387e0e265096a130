package cn.zwfw.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What is answered ahead of the filters is counted, told and marked as if it had passed them. */
@Import(AtOnceTests.WithPassing.class)
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "zwfw.gateway.allowances.lease-lasts=2m",
            "zwfw.gateway.deprecations[0].path=/api/power-list/v1/public/items/*",
            "zwfw.gateway.deprecations[0].since=2026-01-01",
            "zwfw.gateway.deprecations[0].successor=http://127.0.0.1/other"
        })
class AtOnceTests extends Remembering {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACE = "00-" + ID + "-00f067aa0ba902b7-01";

    @Autowired MeterRegistry meters;
    @Autowired Passing filters;

    @BeforeEach
    void itIsRemembered() throws Exception {
        get(item);
        filters.passed.set(0);
    }

    @Test
    void passesNoFilter() throws Exception {
        var answer = get(item);

        assertThat(answer.body()).isEqualTo("first");
        assertThat(filters.passed).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({
        "Cookie, a=b",
        "Range, bytes=0-1",
        "If-None-Match, '\"0\"'",
        "If-Modified-Since, 'Mon, 16 Mar 2026 00:00:00 GMT'",
        "Accept-Language, en",
    })
    void isForPlainReadsOfWhatIsKnownAlone(String header, String value) throws Exception {
        send(to(item).header(header, value));

        assertThat(filters.passed).hasValue(1);
    }

    @Test
    void isNotForRequestsThatSayWhichHeadersAreForThisHopAlone() throws Exception {
        sendRaw(
                "GET "
                        + item
                        + " HTTP/1.1\r\nHost: 127.0.0.1:"
                        + port
                        + "\r\nConnection: close, Accept-Language\r\n\r\n");

        assertThat(filters.passed).hasValue(1);
    }

    @Test
    void saysWhatAnAnswerOfTheLongWaySays() throws Exception {
        var atOnce = get(item);
        var filtered = send(to(item).header("Cookie", "a=b"));

        assertThat(filters.passed).as("of two answers").hasValue(1);
        assertThat(headers(atOnce)).isEqualTo(headers(filtered));
        assertThat(headers(atOnce))
                .containsKeys(
                        "content-security-policy",
                        "x-content-type-options",
                        "x-frame-options",
                        "referrer-policy",
                        "deprecation",
                        "link",
                        "vary",
                        "etag",
                        "cache-control",
                        "content-type");
        assertThat(atOnce.body()).isEqualTo(filtered.body());
    }

    @Test
    void isCountedAsOneOfTheLongWayIs() throws Exception {
        var before = settled();
        send(to(item).header("Cookie", "a=b"));
        var between = settled();
        get(item);
        var after = settled();

        assertThat(filters.passed).as("of two").hasValue(1);
        assertThat(increase(before, between)).hasSize(3).containsValue(1.0);
        assertThat(increase(between, after)).isEqualTo(increase(before, between));
    }

    @Test
    void isToldInOneLineOfTheAccessLog(CapturedOutput log) throws Exception {
        var answer = send(to(item).header("traceparent", TRACE));

        assertThat(filters.passed).hasValue(0);
        assertThat(answer.headers().allValues("X-Trace-Id")).containsExactly(ID);
        await().untilAsserted(() ->
                assertThat(log.getAll().lines().filter(line -> line.contains(ID)))
                        .singleElement()
                        .asString()
                        .contains("GET /api/power-list/v1/public/items/* 200 ")
                        .contains("[" + ID + "]"));
    }

    @Test
    void comesInTheOrderOfTheQuestions() throws Exception {
        var host = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n";
        var answers =
                sendRaw(
                        ("GET " + item + host + "\r\n")
                                + ("GET /nowhere" + host + "\r\n")
                                + ("GET " + item + host + "Connection: close\r\n\r\n"));

        assertThat(answers.split("HTTP/1.1 ", -1))
                .satisfiesExactly(
                        nothing -> assertThat(nothing).isEmpty(),
                        one -> assertThat(one).startsWith("200").endsWith("first"),
                        other -> assertThat(other).startsWith("404"),
                        last -> assertThat(last).startsWith("200").endsWith("first"));
        assertThat(filters.passed).hasValue(1);
    }

    @Test
    void isNotGivenAtTheOperatorsPort() throws Exception {
        var there = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + item));

        assertThat(send(there).statusCode()).isEqualTo(401);
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("x-trace-id");
        return headers;
    }

    /** What was counted when nothing more was for a while. */
    private Map<String, Double> settled() {
        var last = new AtomicReference<Map<String, Double>>(Map.of());
        await().pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    var now = counted();
                    return last.getAndSet(now).equals(now);
                });
        return last.get();
    }

    /** Of each meter of requests how often it was, by its whole name. */
    private Map<String, Double> counted() {
        var counted = new TreeMap<String, Double>();
        meters.forEachMeter(meter -> {
            var name = meter.getId().getName();
            if (name.equals("http.server.requests") && meter instanceof Timer timer) {
                counted.put(meter.getId().toString(), (double) timer.count());
            } else if (name.equals("zwfw.gateway.requests") || name.equals("zwfw.gateway.memory")) {
                counted.put(meter.getId().toString(), meter.measure().iterator().next().getValue());
            }
        });
        return counted;
    }

    private static Map<String, Double> increase(
            Map<String, Double> before, Map<String, Double> after) {
        var increase = new TreeMap<String, Double>();
        after.forEach((meter, many) -> {
            var more = many - before.getOrDefault(meter, 0.0);
            if (more != 0) {
                increase.put(meter, more);
            }
        });
        return increase;
    }

    /** Counts what comes to the filters. */
    static class Passing implements WebFilter, Ordered {

        private final AtomicInteger passed = new AtomicInteger();

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
            passed.incrementAndGet();
            return chain.filter(exchange);
        }
    }

    @TestConfiguration
    static class WithPassing {

        @Bean
        Passing passing() {
            return new Passing();
        }
    }
}
