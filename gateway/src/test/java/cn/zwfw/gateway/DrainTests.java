package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class DrainTests {

    private static final int CLIENTS = 4;

    private final WireMockServer service =
            new WireMockServer(
                    WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    @BeforeEach
    void theServiceAnswers() {
        service.start();
        service.stubFor(any(anyUrl()).willReturn(ok("answered")));
    }

    @AfterEach
    void stop() {
        service.stop();
    }

    @Test
    void answersForTheLastTimeOnEachConnectionWhileItEnds() throws Exception {
        var gateway = OwnGateway.before(service.baseUrl(), "--zwfw.drain=3s");
        var port = OwnGateway.port(gateway);
        try (var client = HttpClient.newHttpClient()) {
            var before = client.send(request(port), BodyHandlers.ofString());
            assertThat(before.headers().firstValue("Connection")).isEmpty();
            var closing = CompletableFuture.runAsync(gateway::close);

            await().untilAsserted(() -> {
                var during = client.send(request(port), BodyHandlers.ofString());
                assertThat(during.body()).isEqualTo("answered");
                assertThat(during.headers().firstValue("Connection")).contains("close");
            });
            closing.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void isReplacedOnItsPortWithoutAFailedRequest() throws Exception {
        var port = freePort();
        var failures = new ConcurrentLinkedQueue<String>();
        var answered = new AtomicInteger();
        var over = new AtomicBoolean();
        var running = shared(port);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asking = new ArrayList<>();
            for (var n = 0; n < CLIENTS; n++) {
                var keeps = n % 2 == 0;
                asking.add(
                        clients.submit(() -> {
                            ask(port, keeps, over, answered, failures);
                            return true;
                        }));
            }
            for (var times = 0; times < 2; times++) {
                var next = shared(port);
                running.close();
                running = next;
                var since = answered.get();
                await().until(() -> answered.get() > since + 100 || !failures.isEmpty());
            }
            over.set(true);
            for (var client : asking) {
                client.get(10, TimeUnit.SECONDS);
            }
        } finally {
            over.set(true);
            running.close();
        }

        assertThat(failures).isEmpty();
    }

    /** Asks until it is over, on one connection as long as it lasts or on a new one every time. */
    private static void ask(
            int port,
            boolean keeps,
            AtomicBoolean over,
            AtomicInteger answered,
            ConcurrentLinkedQueue<String> failures)
            throws InterruptedException {
        var client = HttpClient.newHttpClient();
        try {
            while (!over.get()) {
                try {
                    var answer = client.send(request(port), BodyHandlers.ofString());
                    if (answer.statusCode() == 200) {
                        answered.incrementAndGet();
                    } else {
                        failures.add(answer.toString());
                    }
                } catch (IOException e) {
                    failures.add(e.toString());
                }
                if (!keeps) {
                    client.close();
                    client = HttpClient.newHttpClient();
                }
            }
        } finally {
            client.close();
        }
    }

    private ConfigurableApplicationContext shared(int port) {
        return OwnGateway.before(
                service.baseUrl(),
                "--server.port=" + port,
                "--zwfw.gateway.share-port=true",
                "--zwfw.gateway.allowances.address.times=1000000",
                "--zwfw.gateway.allowances.public-reads.times=1000000",
                "--zwfw.drain=2s");
    }

    private static HttpRequest request(int port) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + AtTheDoor.PUBLIC))
                .build();
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
