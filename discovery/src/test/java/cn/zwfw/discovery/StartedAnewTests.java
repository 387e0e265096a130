package cn.zwfw.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** In the place of one that services knew, and that was rolled or died. */
class StartedAnewTests {

    private static final String ONE = "/eureka/apps/A-SERVICE/a-1";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext discovery =
            new SpringApplicationBuilder(DiscoveryApplication.class)
                    .run(
                            "--server.port=0",
                            "--eureka.server.wait-time-in-ms-when-sync-empty=600000");

    @AfterEach
    void stop() {
        discovery.close();
    }

    @Test
    void takesServicesInButTellsNobodyBeforeItKnowsThem() throws Exception {
        assertThat(get("/eureka/apps/").statusCode()).isEqualTo(403);
        assertThat(get("/eureka/apps/delta").statusCode()).isEqualTo(403);
        assertThat(get(ONE).statusCode()).isEqualTo(404);

        var registered =
                http.send(
                        request("/eureka/apps/A-SERVICE")
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                """
                                                {"instance": {
                                                  "instanceId": "a-1", "app": "A-SERVICE", "hostName": "127.0.0.1",
                                                  "ipAddr": "127.0.0.1", "vipAddress": "a-service", "status": "UP",
                                                  "port": {"$": 8101, "@enabled": "true"},
                                                  "dataCenterInfo": {
                                                    "@class": "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo",
                                                    "name": "MyOwn"}}}
                                                """))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(registered.statusCode()).isEqualTo(204);
        assertThat(get(ONE).body()).contains("\"status\":\"UP\"");
        assertThat(get("/eureka/apps/").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                request(path).header("Accept", "application/json").build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create(
                        "http://127.0.0.1:"
                                + discovery.getEnvironment().getProperty("local.server.port")
                                + path));
    }
}
