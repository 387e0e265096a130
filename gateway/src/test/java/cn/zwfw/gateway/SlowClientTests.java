package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "zwfw.gateway.slow-clients.headers-within=1s",
            "zwfw.gateway.slow-clients.body-per-second=1KB",
            "zwfw.gateway.slow-clients.look-every=500ms",
            "zwfw.gateway.slow-clients.answer-within=1s",
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=20s"
        })
class SlowClientTests extends AtTheDoor {

    private static final int MB = 1024 * 1024;
    private static final String ANSWERED = "answered\r\n0\r\n\r\n";
    private static final HttpServer READER = reader();

    @DynamicPropertySource
    static void reading(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.cloud.discovery.client.simple.instances.convenience-service[0].uri",
                () -> "http://127.0.0.1:" + READER.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        READER.stop(0);
    }

    @BeforeEach
    void theServiceAnswers() {
        SERVICE.stubFor(any(anyUrl()).willReturn(ok("answered")));
    }

    @Test
    void areEndedWhenTheirHeadersDoNotCome() throws Exception {
        try (var socket = connected()) {
            write(socket, "GET " + PUBLIC + " HTTP/1.1\r\nHost: door\r\n");
            var begun = System.nanoTime();
            trickle(socket, "X-Slow: 1\r\n", 100);

            assertThat(slow(socket))
                    .contains("\"code\":\"request-slow\"", "X-Trace-Id: ", "nosniff");
            assertThat(since(begun)).isBetween(Duration.ofMillis(700), Duration.ofSeconds(4));
        }
        assertThat(SERVICE.getAllServeEvents()).isEmpty();
    }

    @Test
    void areEndedOnAConnectionThatWasInOrderBefore() throws Exception {
        try (var socket = connected()) {
            write(socket, "GET " + PUBLIC + " HTTP/1.1\r\nHost: door\r\n\r\n");
            assertThat(readUntil(socket, ANSWERED)).startsWith("HTTP/1.1 200");

            trickle(socket, "GET " + PUBLIC, 100);

            assertThat(slow(socket)).contains("\"code\":\"request-slow\"");
        }
    }

    @Test
    void mayKeepAConnectionWithoutAsking() throws Exception {
        try (var socket = connected()) {
            pause(Duration.ofMillis(1_500));
            for (int n = 0; n < 2; n++) {
                write(socket, "GET " + PUBLIC + " HTTP/1.1\r\nHost: door\r\n\r\n");
                assertThat(readUntil(socket, ANSWERED)).startsWith("HTTP/1.1 200");
                pause(Duration.ofMillis(1_500));
            }
        }
    }

    @Test
    void areEndedWhenTheirBodyTrickles() throws Exception {
        try (var socket = connected()) {
            write(socket, upload("/api/power-list/v1/change-requests", 100_000));
            var begun = System.nanoTime();
            trickle(socket, "x".repeat(20), 100);

            assertThat(slow(socket)).contains("\"code\":\"request-slow\"");
            assertThat(since(begun)).isBetween(Duration.ofMillis(400), Duration.ofSeconds(8));
        }
    }

    @Test
    void areServedWhenTheirBodyComesSlowlyButSteadily() throws Exception {
        try (var socket = connected()) {
            write(socket, upload("/api/power-list/v1/change-requests", 30 * 300));
            for (int n = 0; n < 30; n++) {
                pause(Duration.ofMillis(100));
                write(socket, "x".repeat(300));
            }

            assertThat(readUntil(socket, ANSWERED)).startsWith("HTTP/1.1 200");
        }
    }

    /** Twelve megabytes are more than all buffers between here and there hold. */
    @Test
    void areNotBlamedForAServiceThatTakesItsTime() throws Exception {
        var answer =
                send(
                        to("/api/convenience/v1/change-requests/workbooks")
                                .header("Authorization", "Bearer " + ISSUER.valid())
                                .POST(BodyPublishers.ofByteArray(new byte[12 * MB])));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(String.valueOf(12 * MB));
    }

    @Test
    void areLeftWhenTheyDoNotTakeTheirAnswer() throws Exception {
        SERVICE.stubFor(any(anyUrl()).willReturn(ok("x".repeat(16 * MB))));
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            write(socket, "GET " + PUBLIC + " HTTP/1.1\r\nHost: door\r\n\r\n");

            pause(Duration.ofSeconds(4));

            assertThat(rest(socket)).isLessThan(16 * MB);
        }
    }

    @Test
    void haveHeadersOfALimitedSizeHoweverManyThereAre() throws Exception {
        assertThat(
                        sendRaw(
                                "GET "
                                        + PUBLIC
                                        + " HTTP/1.1\r\nHost: door\r\n"
                                        + "a:1\r\n".repeat(6_000)
                                        + "\r\n"))
                .startsWith("HTTP/1.1 431");
    }

    private static String upload(String path, int length) {
        return "POST "
                + path
                + " HTTP/1.1\r\nHost: door\r\nAuthorization: Bearer "
                + ISSUER.valid()
                + "\r\nContent-Length: "
                + length
                + "\r\n\r\n";
    }

    private Socket connected() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Sends a piece every tenth of a second until the gateway answers or has had enough. */
    private static void trickle(Socket socket, String piece, int times) throws IOException {
        try {
            for (int n = 0; n < times && socket.getInputStream().available() == 0; n++) {
                write(socket, piece);
                pause(Duration.ofMillis(100));
            }
        } catch (IOException closed) {
            assertThat(closed).hasMessageMatching("(?i).*(reset|broken pipe|abort).*");
        }
    }

    private static String slow(Socket socket) throws IOException {
        var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 408");
        return answer;
    }

    private static String readUntil(Socket socket, String end) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf(end) < 0) {
            var next = socket.getInputStream().read();
            assertThat(next).as("%s", read).isNotNegative();
            read.append((char) next);
        }
        return read.toString();
    }

    private static long rest(Socket socket) {
        long read = 0;
        try {
            socket.setSoTimeout(5_000);
            var bytes = new byte[65_536];
            for (int n = socket.getInputStream().read(bytes);
                    n >= 0;
                    n = socket.getInputStream().read(bytes)) {
                read += n;
            }
        } catch (IOException closed) {
            assertThat(closed).hasMessageContaining("reset");
        }
        return read;
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Takes three seconds before it reads anything. */
    private static HttpServer reader() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext(
                    "/",
                    exchange -> {
                        pause(Duration.ofSeconds(3));
                        var length = exchange.getRequestBody().readAllBytes().length;
                        var body = String.valueOf(length).getBytes(StandardCharsets.US_ASCII);
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body);
                        exchange.close();
                    });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
