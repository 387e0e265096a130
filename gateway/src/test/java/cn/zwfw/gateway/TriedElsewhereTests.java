package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Two instances of a service are listed, and one of them is not there or breaks off. */
class TriedElsewhereTests {

    private static final String SECOND =
            "--spring.cloud.discovery.client.simple.instances.power-list-service[1].uri=";
    private static final String FORM = "/api/power-list/v1/public/inquiries";

    private final WireMockServer healthy = server();
    private final WireMockServer broken = server();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void oneAnswers() {
        healthy.stubFor(any(anyUrl()).willReturn(ok("answered")));
        broken.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    }

    @AfterEach
    void stop() {
        healthy.stop();
        broken.stop();
        client.close();
    }

    @Test
    void readsAreAnsweredByTheOther() throws Exception {
        try (var gateway = beside(nobody())) {
            assertThat(statuses(gateway, false)).containsOnly(200);
        }
        try (var gateway = beside(broken.baseUrl())) {
            assertThat(statuses(gateway, false)).containsOnly(200);
        }
    }

    @Test
    void readsThatAreResetAreAnsweredByTheOther() throws Exception {
        broken.stubFor(
                any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        try (var gateway = beside(broken.baseUrl())) {
            assertThat(statuses(gateway, false)).containsOnly(200);
        }
    }

    @Test
    void whoBrokeOffIsLeftAloneForAWhile() throws Exception {
        try (var gateway = beside(broken.baseUrl())) {
            statuses(gateway, false);
        }

        assertThat(broken.getAllServeEvents()).hasSize(1);
        assertThat(healthy.getAllServeEvents()).hasSize(10);
    }

    @Test
    void writesAreAnsweredByTheOtherIfTheyReachedNobodyAndComeWhole() throws Exception {
        try (var gateway = beside(nobody())) {
            assertThat(statuses(gateway, true)).containsOnly(200);
        }
        healthy.verify(10, postRequestedFor(anyUrl()).withRequestBody(equalTo("once")));
    }

    @Test
    void writesThatReachedSomebodyAreNotMadeTwice() throws Exception {
        try (var gateway = beside(broken.baseUrl())) {
            assertThat(statuses(gateway, true)).contains(200, 503);
        }
        var made =
                healthy.findAll(postRequestedFor(anyUrl())).size()
                        + broken.findAll(postRequestedFor(anyUrl())).size();
        assertThat(made).isEqualTo(10);
    }

    private ConfigurableApplicationContext beside(String other) {
        return OwnGateway.before(healthy.baseUrl(), SECOND + other);
    }

    private List<Integer> statuses(ConfigurableApplicationContext gateway, boolean write)
            throws Exception {
        var address = "http://127.0.0.1:" + OwnGateway.port(gateway);
        var request =
                write
                        ? HttpRequest.newBuilder(URI.create(address + FORM))
                                .POST(BodyPublishers.ofString("once"))
                                .build()
                        : HttpRequest.newBuilder(URI.create(address + AtTheDoor.PUBLIC)).build();
        var answers = Stream.<HttpResponse<String>>builder();
        for (var n = 0; n < 10; n++) {
            answers.add(client.send(request, BodyHandlers.ofString()));
        }
        return answers.build().map(HttpResponse::statusCode).toList();
    }

    private static String nobody() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }

    private static WireMockServer server() {
        var server =
                new WireMockServer(
                        WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        return server;
    }
}
