package cn.zwfw.powerlist.review;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.ServiceTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is no HTTP is refused before any of our code sees it, and still told what to mend. */
@ServiceTest
@Cites(rows = "P3")
class MalformedRequestTests {

    private static final String ITEMS = "/api/power-list/v1/public/items";

    @LocalServerPort int port;
    @LocalManagementPort int management;

    static Stream<String> malformed() {
        return Stream.of(
                request("GET " + ITEMS + "?q=<script> HTTP/1.1", "Host: a"),
                request("GET " + ITEMS + "?q=\u00e9\u00a3\u009f HTTP/1.1", "Host: a"),
                request("GET " + ITEMS + "/%zz HTTP/1.1", "Host: a"),
                request("GET " + ITEMS + "/%2e%2e%2f HTTP/1.1", "Host: a"),
                request("GET " + ITEMS + "\\..\\ HTTP/1.1", "Host: a"),
                request("G@T " + ITEMS + " HTTP/1.1", "Host: a"),
                request("GET " + ITEMS + " HTTP/1.1"),
                request("GET " + ITEMS + " HTTP/1.1", "Host: a", "Host: b"),
                request("GET " + ITEMS + " HTTP/1.1", "Host: a b<>"),
                request("GET " + ITEMS + " HTTP/1.1", "Host: a", "X: " + "x".repeat(20_000)),
                request("GET " + ITEMS + "?q=" + "x".repeat(20_000) + " HTTP/1.1", "Host: a"),
                request("POST " + ITEMS + " HTTP/1.1", "Host: a", "Content-Length: -1"),
                request("POST " + ITEMS + " HTTP/1.1", "Host: a", "Content-Length: x"),
                request(
                        "POST " + ITEMS + " HTTP/1.1",
                        "Host: a",
                        "Content-Length: 1",
                        "Content-Length: 2"),
                request("TRACE " + ITEMS + " HTTP/1.1", "Host: a"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void isRefusedWithAProblem(String request) throws IOException {
        refused(answer(request, port));
    }

    /** A method that is not served there is an error like others, told in JSON by Spring. */
    static Stream<String> neverArriving() {
        return malformed().filter(request -> !request.startsWith("TRACE"));
    }

    @ParameterizedTest
    @MethodSource("neverArriving")
    void isRefusedByTheOperatorsPortToo(String request) throws IOException {
        refused(answer(request, management));
    }

    private static void refused(String answer) {
        var head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        assertThat(head).as(answer).matches("(?s)HTTP/1.1 4\\d\\d.*");
        assertThat(head).as(answer).containsIgnoringCase("Content-Type: application/problem+json");
        assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContain("<html");
        var body = answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
        var problem = Api.JSON.readTree(body);
        assertThat(problem.path("status").asInt()).isBetween(400, 499);
        assertThat(problem.path("detail").asString()).matches("(?s).*\\p{IsHan}.*");
    }

    /** Each character one byte. */
    private static String answer(String request, int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static String request(String line, String... headers) {
        return line
                + "\r\n"
                + String.join("\r\n", headers)
                + (headers.length == 0 ? "" : "\r\n")
                + "Connection: close\r\n\r\n";
    }
}
