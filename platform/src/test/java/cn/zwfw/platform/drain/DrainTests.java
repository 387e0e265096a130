package cn.zwfw.platform.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.citation.Cites;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@Cites(rows = "X7")
class DrainTests {

    private static final Duration DRAIN = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext service = start(DRAIN);
    private final DrainedService.Door door = service.getBean(DrainedService.Door.class);

    @BeforeEach
    void isReady() throws Exception {
        assertThat(get("/ready").body()).isEqualTo(ReadinessState.ACCEPTING_TRAFFIC.name());
    }

    @AfterEach
    void stop() {
        door.finish();
        service.close();
        client.close();
    }

    @Test
    void goesOnAnsweringAfterItHasSaidThatItIsNotReady() throws Exception {
        var start = System.nanoTime();
        var closing = close();

        await().until(() -> get("/ready").body().equals(ReadinessState.REFUSING_TRAFFIC.name()));
        assertThat(service.getBean(ToldDiscovery.class).isRunning()).isFalse();
        for (var answered = 0; answered < 20; answered++) {
            assertThat(get("/ready").statusCode()).isEqualTo(200);
        }
        assertThat(closing).isNotDone();
        closing.get(10, TimeUnit.SECONDS);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(DRAIN, DRAIN.plusSeconds(6));
        assertThat(client.sendAsync(request("/ready"), BodyHandlers.ofString()))
                .failsWithin(Duration.ofSeconds(5));
    }

    @Test
    void finishesWhatTakesLongerThanTheDrain() throws Exception {
        var slow = client.sendAsync(request("/slow"), BodyHandlers.ofString());
        await().until(door::isAsked);
        var closing = close();
        await().pollDelay(DRAIN.plusMillis(500)).until(() -> true);
        assertThat(closing).isNotDone();
        assertThat(slow).isNotDone();

        door.finish();

        assertThat(slow.get(5, TimeUnit.SECONDS).body()).isEqualTo("finished");
        closing.get(10, TimeUnit.SECONDS);
    }

    @Test
    void endsWhatHasNoEndAfterTheDrainAndNotBefore() throws Exception {
        var heard = client.send(request("/endless"), BodyHandlers.ofLines()).body();
        var end = CompletableFuture.supplyAsync(heard::count);
        var closing = close();
        await().pollDelay(DRAIN.dividedBy(2)).until(() -> true);
        assertThat(end).isNotDone();

        assertThat(end.get(10, TimeUnit.SECONDS)).isPositive();
        closing.get(5, TimeUnit.SECONDS);
    }

    @Test
    void takesNoTimeWhereNobodyHasToBeWaitedFor() {
        var other = start(Duration.ZERO);
        var start = System.nanoTime();

        other.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DRAIN);
    }

    private CompletableFuture<Void> close() {
        return CompletableFuture.runAsync(service::close);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path), BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        var port = service.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    }

    private static ConfigurableApplicationContext start(Duration drain) {
        return new SpringApplicationBuilder(DrainedService.class)
                .run(
                        "--server.port=0",
                        "--server.shutdown=graceful",
                        "--spring.config.location=optional:classpath:none/",
                        "--zwfw.drain=" + drain.toMillis() + "ms");
    }
}
