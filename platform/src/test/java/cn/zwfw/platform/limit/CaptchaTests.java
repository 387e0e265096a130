package cn.zwfw.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.Unavailable;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A verifying service that answers as it is told. */
class CaptchaTests {

    private final AtomicReference<String> verdict = new AtomicReference<>("");
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final HttpServer service = server();

    @BeforeEach
    void start() {
        service.createContext(
                "/verify",
                exchange -> {
                    asked.set(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.US_ASCII));
                    var answer = String.valueOf(verdict.get()).getBytes(StandardCharsets.US_ASCII);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(answer.length == 0 ? 500 : 200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void whatHoldsLetsTheCallerBy() {
        verdict.set("{\"success\": true, \"hostname\": \"x\"}");

        captcha().check("from-the-page", "61.178.1.1");

        assertThat(asked.get())
                .isEqualTo("secret=a-secret&response=from-the-page&remoteip=61.178.1.1");
    }

    @Test
    void whatDoesNotHoldIsRefused() {
        verdict.set("{\"success\": false}");

        assertThatThrownBy(() -> captcha().check("forged", "61.178.1.1"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.violations().getFirst().code())
                                        .isEqualTo("captcha-wrong"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothingIsRefusedUnasked(String response) {
        assertThatThrownBy(() -> captcha().check(response, "61.178.1.1"))
                .isInstanceOf(InvalidInput.class);
        assertThat(asked.get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "no-json"})
    void nobodyPassesWhileNobodyCanSay(String broken) {
        verdict.set(broken);

        assertThatThrownBy(() -> captcha().check("from-the-page", "61.178.1.1"))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void withoutAServiceEverybodyPasses() {
        var off = LimitConfiguration.captcha(new CaptchaSettings(null, "", Duration.ofSeconds(1)));

        assertThatCode(() -> off.check(null, "61.178.1.1")).doesNotThrowAnyException();
    }

    @Test
    void aServiceWithoutItsSecretIsNoService() {
        assertThatThrownBy(() -> new CaptchaSettings(address(), " ", Duration.ofSeconds(1)))
                .hasMessageContaining("zwfw.captcha.secret");
    }

    private Captcha captcha() {
        return LimitConfiguration.captcha(
                new CaptchaSettings(address(), "a-secret", Duration.ofSeconds(5)));
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/verify");
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
