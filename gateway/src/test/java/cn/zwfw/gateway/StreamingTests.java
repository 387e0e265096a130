package cn.zwfw.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class StreamingTests extends AtTheDoor {

    private static final int MB = 1024 * 1024;
    private static final CountDownLatch ARRIVED = new CountDownLatch(1);
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

    @Test
    void passesTheBeginningOfABodyOnBeforeItsEndHasCome() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            out.write(
                    """
                    POST /api/convenience/v1/public/inquiries HTTP/1.1\r
                    Host: door\r
                    Connection: close\r
                    Transfer-Encoding: chunked\r
                    \r
                    100000\r
                    %s\r
                    """
                            .formatted("x".repeat(MB))
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(ARRIVED.await(10, TimeUnit.SECONDS)).isTrue();

            out.write("4\r\nlast\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200")
                    .contains("last")
                    .hasSizeGreaterThan(MB);
        }
    }

    private static HttpServer reader() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext(
                    "/",
                    exchange -> {
                        var first = exchange.getRequestBody().readNBytes(MB / 2);
                        ARRIVED.countDown();
                        var rest = exchange.getRequestBody().readAllBytes();
                        exchange.sendResponseHeaders(200, 0);
                        try (var out = exchange.getResponseBody()) {
                            out.write(first);
                            out.write(rest);
                        }
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
