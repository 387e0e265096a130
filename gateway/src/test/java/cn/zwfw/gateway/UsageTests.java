package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.gateway.usage.LastCalls;
import cn.zwfw.platform.testing.TestDatabase;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UsageTests extends AtTheDoor {

    @Autowired Clock clock;
    @Autowired LastCalls lastCalls;

    private final String client = "client-" + UUID.randomUUID();

    @BeforeEach
    void theServiceAnswers() {
        SERVICE.stubFor(any(anyUrl()).willReturn(ok()));
    }

    @Test
    void isCountedByClientServiceAndStatus() throws Exception {
        asked(GUARDED);
        asked(GUARDED);
        asked("/api/approval/v1/cases");
        asked("/nowhere");

        await().until(() -> requests(figures(""), client, "approval", "5xx") == 1);
        var usage = figures("");

        assertThat(requests(usage, client, "power-list", "2xx")).isEqualTo(2);
        assertThat(requests(usage, client, "gateway", "4xx"))
                .as("its token was never looked at")
                .isZero();
    }

    @Test
    void isCountedOfStrangersAndOfWhatIsRefused() throws Exception {
        var before = requests(figures(""), "anonymous", "power-list", "4xx");

        send(to(GUARDED).header("Authorization", "Bearer nonsense"));
        get(GUARDED);

        // it is counted when it is over, and its caller may know before
        await().untilAsserted(() ->
                assertThat(requests(figures(""), "anonymous", "power-list", "4xx"))
                        .isEqualTo(before + 2));
    }

    @Test
    void tellsWhenAClientLastGotSomething() throws Exception {
        var refused = client + "-refused";
        var nowhere = "/api/approval/v1/cases";
        asked(GUARDED);
        send(to(nowhere).header("Authorization", "Bearer " + ISSUER.valid(refused, "editor")));
        await().until(() -> requests(figures(""), refused, "approval", "5xx") == 1);

        assertThat(lastCalls.of(Set.of(client, refused, "client-never")))
                .isEqualTo(Map.of(client, LocalDate.now(clock)));
    }

    @Test
    void isToldOfTheDaysThatAreAskedFor() throws Exception {
        asked(GUARDED);
        var today = LocalDate.now(clock);
        figures("");

        assertThat(
                        requests(
                                figures("?from=" + today + "&to=" + today),
                                client,
                                "power-list",
                                "2xx"))
                .isEqualTo(1);
        assertThat(figures("?from=2026-01-01&to=2026-01-02").path("usage")).isEmpty();
    }

    @Test
    void isToldOperatorsAlone() throws Exception {
        var stranger = send(HttpRequest.newBuilder(management("")));
        var mistaken =
                send(
                        HttpRequest.newBuilder(management("?from=yesterday"))
                                .header("Authorization", "Bearer " + TOKEN));

        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.body()).doesNotContain("usage\":");
        assertThat(mistaken.statusCode()).isEqualTo(400);
        assertThat(get("/actuator/usage").statusCode()).isEqualTo(404);
    }

    @Test
    void isWrittenWhenTheGatewayStops() throws Exception {
        var database = TestDatabase.create();
        try (var gateway =
                OwnGateway.before(
                        "http://127.0.0.1:" + SERVICE.port(),
                        "--spring.datasource.url=" + database)) {
            for (int n = 0; n < 3; n++) {
                send(
                        HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:" + OwnGateway.port(gateway) + PUBLIC)));
            }
        }

        assertThat(
                        JdbcClient.create(
                                        new DriverManagerDataSource(
                                                database, "postgres", "postgres"))
                                .sql(
                                        """
                                        select requests from client_usage
                                        where client = 'anonymous' and service = 'power-list'
                                        """)
                                .query(Long.class)
                                .single())
                .isEqualTo(3);
    }

    private void asked(String path) throws Exception {
        send(to(path).header("Authorization", "Bearer " + ISSUER.valid(client, "editor.620100")));
    }

    private JsonNode figures(String days) throws Exception {
        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(management(days))
                                .header("Authorization", "Bearer " + TOKEN));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private URI management(String days) {
        return URI.create("http://127.0.0.1:" + managementPort + "/actuator/usage" + days);
    }

    private static long requests(JsonNode figures, String client, String service, String status) {
        return figures.path("usage")
                .valueStream()
                .filter(row ->
                        row.path("client").asString().equals(client)
                                && row.path("service").asString().equals(service)
                                && row.path("status").asString().equals(status))
                .mapToLong(row -> row.path("requests").asLong())
                .sum();
    }
}
