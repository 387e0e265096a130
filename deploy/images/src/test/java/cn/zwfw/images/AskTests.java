package cn.zwfw.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskTests {

    private final HttpServer server;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    AskTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void starts() {
        answers("/ready", 200, "{\"status\":\"UP\"}");
        answers("/away", 503, "{\"status\":\"OUT_OF_SERVICE\"}");
        answers("/moved", 302, "200");
        server.start();
    }

    @AfterEach
    void ends() {
        server.stop(0);
    }

    @Test
    void tellsWhatIsReady() {
        assertThat(ask("/ready")).isTrue();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("{\"status\":\"UP\"}");
    }

    @Test
    void saysWhyWhatIsNotReadyIsNot() {
        assertThat(ask("/away")).isFalse();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("503", "OUT_OF_SERVICE");
        assertThat(ask("/moved")).isFalse();
    }

    @Test
    void takesNobodyForNotReady() {
        server.stop(0);

        assertThat(ask("/ready")).isFalse();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("refused");
    }

    private boolean ask(String path) {
        return Ask.ask(
                server.getAddress().getPort(),
                path,
                new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    private void answers(String path, int status, String text) {
        server.createContext(
                path,
                exchange -> {
                    byte[] body = text.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, body.length);
                    try (var out = exchange.getResponseBody()) {
                        out.write(body);
                    }
                });
    }
}
