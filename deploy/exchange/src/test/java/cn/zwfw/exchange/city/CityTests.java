package cn.zwfw.exchange.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zwfw.exchange.stub.Fault;
import cn.zwfw.exchange.stub.StubCity;
import cn.zwfw.exchange.stub.TestTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CityTests {

    private static final String PATH = "/api/power-list/v1/exchange/digests?list=power-items";

    @TempDir Path folder;

    private final TestTime time = new TestTime();
    private final StubCity stub = new StubCity(time);

    @BeforeEach
    void theSecretIsInItsFile() throws IOException {
        write("first\n");
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void aTokenIsUsedUntilShortlyBeforeItEnds() {
        var city = city();
        city.get(PATH);
        time.pass(Duration.ofSeconds(239));
        city.get(PATH);
        assertThat(tokensAsked()).isEqualTo(1);

        time.pass(Duration.ofSeconds(2));
        city.get(PATH);

        assertThat(tokensAsked()).isEqualTo(2);
    }

    @Test
    void aTokenThatIsNoLongerTakenIsReplaced() {
        var city = city();
        city.get(PATH);

        stub.forgetTokens();

        assertThat(city.get(PATH).isArray()).isTrue();
    }

    @Test
    void aNewSecretNeedsNoRestart() throws IOException {
        var city = city();
        city.get(PATH);

        stub.changeSecret("second");
        stub.forgetTokens();
        write("second");

        assertThat(city.get(PATH).isArray()).isTrue();
    }

    @Test
    void aRefusedSecretSaysSo() {
        stub.changeSecret("second");

        assertThatThrownBy(() -> city().get(PATH))
                .isInstanceOf(AccessRefused.class)
                .hasMessageContaining("district-system.620102")
                .hasMessageContaining("secret")
                .hasMessageNotContaining("first");
    }

    @Test
    void whatIsForbiddenIsNotAskedAgain() {
        assertThatThrownBy(() -> city().get(PATH.replace("power-items", "forbidden")))
                .isInstanceOf(AccessRefused.class)
                .hasMessageContaining("403 forbidden");
    }

    @Test
    void whatIsWrongIsRejectedWithItsProblem() {
        var rejected =
                catchThrowableOfType(
                        RequestRejected.class,
                        () -> city().get(PATH.replace("power-items", "unknown")));

        assertThat(rejected).hasMessageContaining("400 unknown-list");
        assertThat(rejected.problem().path("code").asString()).isEqualTo("unknown-list");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"LOST_ANSWER", "CUT_ANSWER", "FOREIGN_ANSWER", "BUSY", "TOO_MANY", "BROKEN"})
    void whatIsNoAnswerCanBeAskedAgain(Fault fault) {
        var city = city();
        city.get(PATH);
        // the JDK's client asks once more by itself when nothing at all came back
        stub.plan(List.of(fault, fault == Fault.LOST_ANSWER ? fault : Fault.NONE));

        var away = catchThrowableOfType(CityAway.class, () -> city.get(PATH));

        var asked =
                switch (fault) {
                    case BUSY -> Duration.ofSeconds(7);
                    case TOO_MANY -> Duration.ofSeconds(3);
                    default -> null;
                };
        assertThat(away.retryAfter()).isEqualTo(asked);
        assertThat(city.get(PATH).isArray()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "'Fri, 27 Nov 2026 08:02:00 GMT', 120", "soon,", "-1,"})
    void retryAfterIsSecondsOrADate(String value, Long seconds) {
        var headers = HttpHeaders.of(Map.of("Retry-After", List.of(value)), (_, _) -> true);

        assertThat(new Answer(503, headers, "").retryAfter(time.instant()))
                .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    @Test
    void aLinkThatDiesInTheMiddleOfAnAnswerIsNotWaitedForWithoutEnd() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answering =
                    Thread.startVirtualThread(() -> {
                        try {
                            var link = server.accept();
                            link.getOutputStream()
                                    .write(
                                            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"
                                                    .getBytes(StandardCharsets.US_ASCII));
                        } catch (IOException closed) {
                            Thread.currentThread().interrupt();
                        }
                    });
            var issuer = URI.create("http://127.0.0.1:" + server.getLocalPort());
            var city = new City(issuer, credentials(issuer), Duration.ofMillis(500), time);

            assertThatThrownBy(() -> city.get(PATH)).isInstanceOf(CityAway.class);
            assertThat(answering).isNotNull();
        }
    }

    private City city() {
        return new City(stub.address(), credentials(stub.address()), Duration.ofSeconds(20), time);
    }

    private Credentials credentials(URI issuer) {
        return new Credentials(issuer, "district-system.620102", folder.resolve("secret"));
    }

    private void write(String secret) throws IOException {
        Files.writeString(folder.resolve("secret"), secret);
    }

    private long tokensAsked() {
        return stub.asked().stream().filter("POST /token"::equals).count();
    }
}
