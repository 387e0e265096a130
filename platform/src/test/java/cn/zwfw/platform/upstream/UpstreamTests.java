package cn.zwfw.platform.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.setting.UnusableSetting;
import cn.zwfw.platform.testing.TestIssuer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.json.JsonMapper;

@Cites(value = "A12", rows = "X1")
class UpstreamTests {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final InstantSource time = now::get;
    private final AtomicInteger status = new AtomicInteger(200);
    private final AtomicReference<String> retryAfter = new AtomicReference<>("");
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private final TestIssuer issuer = TestIssuer.of(() -> "token-" + tokens.incrementAndGet());
    private final AtomicReference<HttpServer> city = new AtomicReference<>();

    @BeforeEach
    void start() throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        city.set(server);
    }

    @AfterEach
    void stop() {
        city.get().stop(0);
        issuer.close();
    }

    @Test
    void showsATokenUntilTheCityTakesItNoMore() {
        context()
                .run(context -> {
                    var upstream = context.getBean(Upstream.class);

                    assertThat(upstream.attempt("asking", () -> ask(upstream))).isTrue();
                    assertThat(upstream.attempt("asking", () -> ask(upstream))).isTrue();
                    assertThat(shown).containsExactly("Bearer token-1", "Bearer token-1");

                    status.set(401);
                    assertThat(upstream.attempt("asking", () -> ask(upstream))).isFalse();
                    status.set(200);
                    pass(Duration.ofMinutes(2));
                    assertThat(upstream.attempt("asking", () -> ask(upstream))).isTrue();
                    assertThat(shown).last().isEqualTo("Bearer token-2");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"120", "Thu, 01 Jan 2026 00:02:00 GMT"})
    void leavesTheCityAloneForAsLongAsItAsks(String asked) {
        context()
                .run(context -> {
                    var upstream = context.getBean(Upstream.class);
                    status.set(503);
                    retryAfter.set(asked);
                    assertThat(upstream.attempt("asking", () -> ask(upstream))).isFalse();

                    pass(Duration.ofSeconds(119));
                    assertThat(upstream.attempt("asking for something else", () -> ask(upstream)))
                            .isFalse();
                    assertThat(shown).hasSize(1);

                    status.set(200);
                    pass(Duration.ofSeconds(1));
                    assertThat(upstream.attempt("asking for something else", () -> ask(upstream)))
                            .isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404})
    void whatTheCityDoesNotWantToHearHoldsUpNothingElse(int refusal) {
        context()
                .run(context -> {
                    var upstream = context.getBean(Upstream.class);
                    status.set(refusal);
                    assertThat(upstream.attempt("one", () -> ask(upstream))).isFalse();
                    status.set(200);

                    assertThat(upstream.attempt("other", () -> ask(upstream))).isTrue();
                    assertThat(upstream.attempt("one", () -> ask(upstream))).isFalse();
                    pass(Duration.ofSeconds(2));
                    assertThat(upstream.attempt("one", () -> ask(upstream))).isTrue();
                });
    }

    @Test
    void aCityThatIsAwayIsWaitedFor() {
        context()
                .run(context -> {
                    var upstream = context.getBean(Upstream.class);
                    city.get().stop(0);

                    assertThat(upstream.attempt("asking", () -> ask(upstream))).isFalse();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"token-uri", "client-id", "client-secret", "region"})
    void whatIsMissingStopsTheStartAndIsNamed(String setting) {
        context()
                .withPropertyValues("zwfw.upstream." + setting + "=")
                .run(context ->
                        assertThat(context.getStartupFailure())
                                .rootCause()
                                .isInstanceOf(UnusableSetting.class)
                                .hasMessageContaining("zwfw.upstream." + setting));
    }

    @Test
    void withoutAnAddressNothingIsThere() {
        new ApplicationContextRunner()
                .withUserConfiguration(UpstreamConfiguration.class)
                .run(context -> assertThat(context).doesNotHaveBean(Upstream.class));
    }

    private ApplicationContextRunner context() {
        return new ApplicationContextRunner()
                .withUserConfiguration(UpstreamConfiguration.class)
                .withBean(Clock.class, () -> time.withZone(ZoneOffset.UTC))
                .withBean(JsonMapper.class, () -> JsonMapper.builder().build())
                .withPropertyValues(
                        "zwfw.upstream.url=http://127.0.0.1:" + city.get().getAddress().getPort(),
                        "zwfw.upstream.token-uri=" + issuer.tokenUri(),
                        "zwfw.upstream.client-id=" + TestIssuer.CLIENT,
                        "zwfw.upstream.client-secret=" + TestIssuer.SECRET,
                        "zwfw.upstream.region=620100",
                        "zwfw.upstream.timeout=2s");
    }

    private static void ask(Upstream upstream) {
        assertThat(upstream.get("/thing?name={name}", Map.of("name", "甲")).path("says").asString())
                .isEqualTo("甲");
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private void answer(HttpExchange exchange) throws IOException {
        shown.add(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!retryAfter.get().isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter.get());
        }
        var name = exchange.getRequestURI().getQuery().substring("name=".length());
        var body = "{\"says\": \"%s\"}".formatted(name).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status.get(), body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
