package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestSizeTests extends AtTheDoor {

    private static final int MB = 1024 * 1024;
    private static final String WORKBOOK = "/api/power-list/v1/change-requests/workbooks";

    @BeforeEach
    void theServiceTakesEverything() {
        SERVICE.stubFor(any(anyUrl()).willReturn(ok()));
    }

    @ParameterizedTest(name = "{0} with {1} bytes, chunked: {2}, is answered with {3}")
    @CsvSource({
        GUARDED + ", 2097152, false, 200",
        GUARDED + ", 2097152, true, 200",
        GUARDED + ", 2097153, false, 413",
        GUARDED + ", 2097153, true, 413",
        WORKBOOK + ", 20971520, false, 200",
        WORKBOOK + ", 20971520, true, 200",
        WORKBOOK + ", 20971521, false, 413",
        WORKBOOK + ", 20971521, true, 413",
        "/api/power-list/v1/change-requests/workbooks/more, 2097153, true, 413",
        "/api/power-list/v1/workbooks, 2097153, false, 413",
    })
    void isLimited(String path, int size, boolean chunked, int status) throws Exception {
        var answer = send(authorized(path).POST(body(size, chunked)));

        if (status == 413) {
            problem(answer, 413, "body-too-large");
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(SERVICE.getAllServeEvents().getFirst().getRequest().getBody()).hasSize(size);
        }
    }

    @RepeatedTest(20)
    void isToldEvenToWhoStillSends() throws Exception {
        problem(send(authorized(GUARDED).POST(body(20 * MB, false))), 413, "body-too-large");
        problem(send(authorized(GUARDED).POST(body(20 * MB, true))), 413, "body-too-large");
    }

    @Test
    void isRefusedBeforeAnythingIsSent() throws Exception {
        var answer =
                sendRaw(
                        "POST "
                                + GUARDED
                                + " HTTP/1.1\r\nHost: door\r\nAuthorization: Bearer "
                                + ISSUER.valid()
                                + "\r\nContent-Length: 9999999999\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("body-too-large");
        assertThat(SERVICE.getAllServeEvents()).isEmpty();
    }

    @Test
    void ofStrangersIsNeverReadAtAll() throws Exception {
        var answer = send(to(GUARDED).POST(body(20 * MB, false)));

        problem(answer, 401, "unauthenticated");
        assertThat(SERVICE.getAllServeEvents()).isEmpty();
    }

    @Test
    void endsAnEndlessUploadSoonAfterTheLimit() throws Exception {
        long sent = 0;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var out = socket.getOutputStream();
            out.write(
                    ("POST "
                                    + GUARDED
                                    + " HTTP/1.1\r\nHost: door\r\nAuthorization: Bearer "
                                    + ISSUER.valid()
                                    + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var chunk =
                    ("10000\r\n" + "x".repeat(65536) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            try {
                while (sent < 200L * MB) {
                    out.write(chunk);
                    sent += 65536;
                }
            } catch (IOException closed) {
                assertThat(closed).hasMessageMatching("(?i).*(reset|broken pipe|abort).*");
            }
        }
        assertThat(sent).isLessThan(100L * MB);
    }

    @Test
    void ofHeadersIsLimited() throws Exception {
        var answer =
                sendRaw(
                        "GET "
                                + PUBLIC
                                + " HTTP/1.1\r\nHost: door\r\nX: "
                                + "x".repeat(40_000)
                                + "\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 431")
                .contains("\"code\":\"headers-too-large\"", "X-Trace-Id: ", "nosniff", "请求头过大");
    }

    @Test
    void ofTheAddressIsLimited() throws Exception {
        var answer =
                sendRaw(
                        "GET "
                                + PUBLIC
                                + "?q="
                                + "x".repeat(40_000)
                                + " HTTP/1.1\r\nHost: a\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 414")
                .contains("\"code\":\"address-too-long\"", "X-Trace-Id: ");
    }

    @ParameterizedTest
    @CsvSource({
        "'NONSENSE\r\n\r\n'",
        "'GET / HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n'",
        "'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: abc\r\n\r\n'",
        "'GET / HTTP/9.9.9\r\nHost: a\r\n\r\n'",
    })
    void isNotTheOnlyWayToBeMalformed(String request) throws Exception {
        assertThat(sendRaw(request))
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"malformed-request\"", "X-Trace-Id: ")
                .doesNotContain("Exception");
    }

    private HttpRequest.Builder authorized(String path) {
        return to(path).header("Authorization", "Bearer " + ISSUER.valid());
    }

    private static BodyPublisher body(int size, boolean chunked) {
        var bytes = new byte[size];
        return chunked
                ? BodyPublishers.ofInputStream(
                        () -> (InputStream) new java.io.ByteArrayInputStream(bytes))
                : BodyPublishers.ofByteArray(bytes);
    }
}
