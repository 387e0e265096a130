package cn.zwfw.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.cloud.client.discovery.DiscoveryClient;

@SpringBootTest(
        classes = DiscoveryApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "eureka.server.wait-time-in-ms-when-sync-empty=0")
class DiscoveryTests {

    private static final Duration QUICKLY = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    @LocalServerPort private int port;

    @Test
    void saysThatItIsReady() throws Exception {
        assertThat(get("/actuator/health/readiness").body()).contains("UP");
    }

    @Test
    void showsOperatorsNothingButHealth() throws Exception {
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/shutdown").statusCode()).isEqualTo(404);
    }

    @Test
    void doesNotListItself() throws Exception {
        assertThat(get("/eureka/apps").body()).doesNotContainIgnoringCase("discovery");
    }

    @Test
    void listsAServiceThatRegistersAndForgetsItWhenItLeaves() {
        var application = new SpringApplication(Registering.class);
        try (var service =
                application.run(
                        "--spring.config.location=optional:classpath:/none/",
                        "--spring.application.name=power-list-service",
                        "--server.port=0",
                        "--eureka.client.jersey.enabled=false",
                        "--spring.cloud.service-registry.auto-registration.enabled=true",
                        "--eureka.client.register-with-eureka=true",
                        "--eureka.client.fetch-registry=true",
                        "--eureka.client.registry-fetch-interval-seconds=1",
                        "--eureka.client.initial-instance-info-replication-interval-seconds=0",
                        "--eureka.client.service-url.defaultZone=http://127.0.0.1:"
                                + port
                                + "/eureka/")) {
            await().atMost(QUICKLY)
                    .untilAsserted(() ->
                            assertThat(listed("power-list-service").statusCode()).isEqualTo(200));
            await().atMost(QUICKLY)
                    .untilAsserted(() ->
                            assertThat(
                                            service.getBean(DiscoveryClient.class)
                                                    .getInstances("power-list-service"))
                                    .hasSize(1));
        }

        await().atMost(QUICKLY)
                .untilAsserted(
                        () -> assertThat(listed("power-list-service").statusCode()).isEqualTo(404));
    }

    @Test
    void forgetsAnInstanceThatStopsRenewing() throws Exception {
        var registered =
                http.send(
                        HttpRequest.newBuilder(uri("/eureka/apps/DYING-SERVICE"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(INSTANCE_WITH_A_LEASE_OF_ONE_SECOND))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(registered.statusCode()).isEqualTo(204);
        assertThat(listed("DYING-SERVICE").statusCode()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(listed("DYING-SERVICE").statusCode()).isEqualTo(404));
    }

    private static final String INSTANCE_WITH_A_LEASE_OF_ONE_SECOND =
            """
            {"instance": {
              "instanceId": "dying-1", "app": "DYING-SERVICE", "hostName": "127.0.0.1",
              "ipAddr": "127.0.0.1", "vipAddress": "dying-service", "status": "UP",
              "port": {"$": 9, "@enabled": "true"},
              "leaseInfo": {"renewalIntervalInSecs": 1, "durationInSecs": 1},
              "dataCenterInfo": {
                "@class": "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo",
                "name": "MyOwn"}}}
            """;

    private HttpResponse<String> listed(String service) throws IOException, InterruptedException {
        return get("/eureka/apps/" + service);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** A service that does nothing but register. */
    @EnableAutoConfiguration
    static class Registering {}
}
