package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GracefulShutdownTests {

    @Test
    void finishesWhatIsUnderWay() throws Exception {
        var service =
                new WireMockServer(
                        WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        service.start();
        service.stubFor(any(anyUrl()).willReturn(ok("finished").withFixedDelay(1_500)));
        var gateway = OwnGateway.before(service.baseUrl());
        var port = OwnGateway.port(gateway);

        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.sendAsync(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://127.0.0.1:" + port + AtTheDoor.PUBLIC))
                                    .build(),
                            BodyHandlers.ofString());
            await().until(() ->
                    !service.findAll(
                                            com.github.tomakehurst.wiremock.client.WireMock
                                                    .anyRequestedFor(anyUrl()))
                                    .isEmpty()
                            || answer.isDone());
            gateway.close();

            assertThat(answer.get(5, TimeUnit.SECONDS).body()).isEqualTo("finished");
        }
        service.stop();
    }

    @Test
    void endsStreamsThatHaveNoEndAndWaitsForNoneOfThem() throws Exception {
        var wall = new Wall();
        wall.begins(":\n\n");
        var gateway = OwnGateway.before(wall.uri());
        var address = URI.create("http://127.0.0.1:" + OwnGateway.port(gateway) + AtTheDoor.PUBLIC);

        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofLines());
            var heard = answer.body().iterator();
            assertThat(heard.next()).isEqualTo(":");
            var left = HttpClient.newHttpClient();
            left.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofLines());
            assertThat(wall.open()).isEqualTo(2);
            left.shutdownNow();
            await().untilAsserted(() -> assertThat(wall.open()).as("one went away").isEqualTo(1));
            var start = System.nanoTime();
            gateway.close();

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(10));
            heard.forEachRemaining(line -> assertThat(line).isIn("", ":"));
            await().until(() -> wall.open() == 0);
        }
        wall.stop();
    }
}
