package cn.zwfw.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.testing.TestDatabase;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway with one service behind it, one that is away, and an issuer. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "zwfw.management.token=" + AtTheDoor.TOKEN,
            "eureka.client.enabled=false",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=${test.issuer}",
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=3s",
            "spring.cloud.discovery.client.simple.instances.approval-service[0].uri=http://127.0.0.1:1",
        })
abstract class AtTheDoor {

    static final String TOKEN = "token-of-the-operators";
    static final String PUBLIC = "/api/power-list/v1/public/items";
    static final String GUARDED = "/api/power-list/v1/change-requests";
    static final String AWAY = "/api/approval/v1/public/guides";
    static final String UNREGISTERED = "/api/supervision/v1/public/notices";

    static final TestIssuer ISSUER = TestIssuer.started();
    static final WireMockServer SERVICE = service();
    static final String DATABASE = TestDatabase.create();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort int port;

    @Value("${local.management.port}")
    int managementPort;

    private static WireMockServer service() {
        var server =
                new WireMockServer(
                        WireMockConfiguration.options()
                                .dynamicPort()
                                .bindAddress("127.0.0.1")
                                .maxRequestJournalEntries(50));
        server.start();
        return server;
    }

    @DynamicPropertySource
    static void standIns(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.cloud.discovery.client.simple.instances.power-list-service[0].uri",
                () -> "http://127.0.0.1:" + SERVICE.port());
        properties.add("test.issuer", ISSUER::uri);
        properties.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void forgetWhatTheServiceSaw() {
        SERVICE.resetAll();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    /** Sends exactly these bytes and reads until the gateway closes the connection. */
    String sendRaw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The problem document of an answer, after checking all that every one of them must have. */
    static JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        var document = JSON.readTree(answer.body());
        assertThat(document.path("status").asInt()).isEqualTo(status);
        assertThat(document.path("code").asString()).isEqualTo(code);
        assertThat(document.path("type").asString()).isEqualTo("urn:zwfw:problem:" + code);
        assertThat(document.path("title").asString()).isNotBlank();
        assertThat(document.path("detail").asString()).isNotBlank();
        assertThat(answer.headers().firstValue("X-Trace-Id"))
                .contains(document.path("traceId").asString());
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "<html");
        return document;
    }
}
