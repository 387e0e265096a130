package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "eureka.client.enabled=true",
            "eureka.client.service-url.defaultZone=${test.eureka}/eureka/",
            "eureka.client.registry-fetch-interval-seconds=1"
        })
class EurekaTests extends AtTheDoor {

    private static final String CONVENIENCE = "/api/convenience/v1/public/items";
    private static final WireMockServer EUREKA =
            new WireMockServer(
                    WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    @DynamicPropertySource
    static void eureka(DynamicPropertyRegistry properties) {
        EUREKA.start();
        registers("");
        properties.add("test.eureka", EUREKA::baseUrl);
    }

    @AfterAll
    static void stop() {
        EUREKA.stop();
    }

    @BeforeEach
    void theServiceAnswers() {
        SERVICE.stubFor(any(anyUrl()).willReturn(ok()));
    }

    @Test
    void tellsTheGatewayOfAServiceSoonAfterItComes() throws Exception {
        problem(get(CONVENIENCE), 503, "service-away");

        registers(
                """
                {"name": "CONVENIENCE-SERVICE", "instance": [{
                  "instanceId": "c-1", "app": "CONVENIENCE-SERVICE", "hostName": "127.0.0.1",
                  "ipAddr": "127.0.0.1", "vipAddress": "convenience-service", "status": "UP",
                  "overriddenStatus": "UNKNOWN", "actionType": "ADDED",
                  "port": {"$": %d, "@enabled": "true"},
                  "securePort": {"$": 443, "@enabled": "false"},
                  "dataCenterInfo": {
                    "@class": "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo",
                    "name": "MyOwn"}}]}
                """
                        .formatted(SERVICE.port()));

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(get(CONVENIENCE).statusCode()).isEqualTo(200));
        assertThat(get("/docs/documents").body()).contains("/v3/api-docs/convenience");
    }

    @Test
    void learnsOfTheGateway() {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> EUREKA.verify(postRequestedFor(urlMatching("/eureka/apps/GATEWAY"))));
    }

    private static void registers(String application) {
        EUREKA.resetMappings();
        EUREKA.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
        EUREKA.stubFor(
                any(urlMatching("/eureka/apps/(delta)?.*"))
                        .withName("registry")
                        .withHeader(
                                "Accept",
                                com.github.tomakehurst.wiremock.client.WireMock.containing("json"))
                        .willReturn(
                                jsonResponse(
                                        """
                                        {"applications": {"versions__delta": "1",
                                         "apps__hashcode": "%s", "application": [%s]}}
                                        """
                                                .formatted(
                                                        application.isEmpty() ? "" : "UP_1_",
                                                        application),
                                        200)));
        EUREKA.stubFor(
                any(urlMatching("/eureka/apps/GATEWAY.*")).willReturn(aResponse().withStatus(204)));
    }
}
