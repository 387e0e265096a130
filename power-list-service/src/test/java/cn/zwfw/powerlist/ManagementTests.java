package cn.zwfw.powerlist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.TestSecrets;
import cn.zwfw.platform.testing.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The operators' endpoints are the operators'. */
@ServiceTest
@Cites(value = "A17", rows = "X3")
class ManagementTests {

    @LocalManagementPort int management;
    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
    void whetherItLivesEverybodyMayAsk(String path) throws Exception {
        assertThat(get(management, path, "").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/prometheus",
                "/actuator/parked",
                "/actuator/calendar"
            })
    void theRestTakesTheToken(String path) throws Exception {
        var officer = TestTokens.of("officer", Api.ORGAN, Api.CITY, Duty.values());

        for (var wrong : new String[] {"", "Bearer wrong", "Bearer " + officer}) {
            var answer = get(management, path, wrong);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/problem+json");
        }
        assertThat(get(management, path, "Bearer " + TestSecrets.MANAGEMENT_TOKEN).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/prometheus"})
    void thePortOfTheApiHasNone(String path) throws Exception {
        assertThat(get(port, path, "Bearer " + TestSecrets.MANAGEMENT_TOKEN).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyMovesTheClockUnlessItIsMovable() throws Exception {
        var answer = get(management, "/actuator/clock", "Bearer " + TestSecrets.MANAGEMENT_TOKEN);

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "2035, 国办发明电〔2034〕1号, '2035-10-01 休 国庆节, 2035-10-07 班 国庆节', 200",
        "2036, 国办发明电〔2035〕1号, 2036-10-01 放 国庆节, 400",
        "2036, 国办发明电〔2035〕1号, 2036-13-01 休 国庆节, 400",
        "2036, 国办发明电〔2035〕1号, 2035-10-01 休 国庆节, 400",
        "2036, ' ', 2036-10-01 休 国庆节, 400",
    })
    void aNoticeOfHolidaysIsTakenIn(int year, String source, String day, int status)
            throws Exception {
        var body = "{\"source\": \"%s\", \"days\": \"%s\"}".formatted(source, day);
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + management
                                                + "/actuator/calendar/"
                                                + year))
                        .header("Authorization", "Bearer " + TestSecrets.MANAGEMENT_TOKEN)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        }
        var years = get(management, "/actuator/calendar", "Bearer " + TestSecrets.MANAGEMENT_TOKEN);
        assertThat(years.body().contains(String.valueOf(year))).isEqualTo(status == 200);
    }

    private static HttpResponse<String> get(int port, String path, String authorization)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
