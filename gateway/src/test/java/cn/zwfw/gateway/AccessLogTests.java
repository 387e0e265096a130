package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class AccessLogTests extends AtTheDoor {

    /** All of it is planted, in every form that a request can have it. */
    private static final List<String> PERSONAL =
            List.of(
                    "620102199003071234",
                    "13893112345",
                    "zhangsan",
                    "%E5%BC%A0%E4%B8%89",
                    "张三",
                    "ZHANG-SAN",
                    "Q7X9K2",
                    "editor.620100.civil-affairs",
                    "203.0.113.77");

    @BeforeEach
    void theServiceAnswers() {
        SERVICE.stubFor(any(anyUrl()).willReturn(ok()));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/approval/v1/public/cases/11620100013900001G300013101500020261125000001?code=Q7X9K2,"
                + " /api/approval/v1/public/cases/* 503",
        "/api/power-list/v1/public/items?q=620102199003071234, /api/power-list/v1/public/items 200",
        "/api/power-list/v1/public/items?q=%E5%BC%A0%E4%B8%89, /api/power-list/v1/public/items 200",
        "/api/power-list/v1/public/items/620102199003071234/flow-chart.svg,"
                + " /api/power-list/v1/public/items/*/flow-chart.svg 200",
        "/api/power-list/v1/public/zhangsan, /api/power-list/v1/public/* 200",
        "/api/power-list/v1/public/%E5%BC%A0%E4%B8%89, /api/power-list/v1/public/* 200",
        "/13893112345/zhangsan, /*/* 404",
        "/api/power-list/v1/public//620102199003071234, /api/power-list/v1/public//* 400",
    })
    void showsNoMoreOfAPathThanItsWords(String path, String logged, CapturedOutput log)
            throws Exception {
        send(
                to(path).header("Authorization-Code", "Q7X9K2")
                        .header("User-Agent", "zhangsan 13893112345")
                        .header("Referer", "http://127.0.0.1/?id=620102199003071234")
                        .header("X-Forwarded-For", "203.0.113.77")
                        .header("Accept-Language", "zhangsan")
                        .header("Idempotency-Key", "ZHANG-SAN"));

        await().untilAsserted(() -> assertThat(log.getAll()).contains("GET " + logged + " "));
        assertThat(log.getAll()).doesNotContain(PERSONAL);
    }

    @Test
    void showsNothingOfABodyAndOfATokenEither(CapturedOutput log) throws Exception {
        send(
                to(GUARDED + "/620102199003071234")
                        .header("Authorization", "Bearer " + ISSUER.valid())
                        .PUT(
                                BodyPublishers.ofString(
                                        "{\"name\": \"张三\", \"phone\": \"13893112345\"}")));

        await().untilAsserted(() ->
                assertThat(log.getAll()).contains("PUT /api/power-list/v1/change-requests/* 200 "));
        assertThat(log.getAll()).doesNotContain(PERSONAL).doesNotContain("eyJ");
    }

    @Test
    void showsNothingOfAMethodThatIsNone(CapturedOutput log) throws Exception {
        sendRaw("ZHANG-SAN " + PUBLIC + " HTTP/1.1\r\nHost: door\r\nConnection: close\r\n\r\n");

        await().untilAsserted(() ->
                assertThat(log.getAll()).contains("OTHER /api/power-list/v1/public/items "));
        assertThat(log.getAll()).doesNotContain(PERSONAL);
    }

    @Test
    void showsNothingOfWhatCannotBeRead(CapturedOutput log) throws Exception {
        assertThat(
                        sendRaw(
                                String.join(
                                        "\r\n",
                                        "GET /zhangsan?q=13893112345 HTTP/1.1",
                                        "Host: a",
                                        "Bad Header 620102199003071234",
                                        "",
                                        "")))
                .startsWith("HTTP/1.1 400");

        get(PUBLIC);
        await().untilAsserted(() -> assertThat(log.getAll()).contains("GET " + PUBLIC + " 200 "));
        assertThat(log.getAll()).doesNotContain(PERSONAL);
    }

    @Test
    void showsTheWordsThatAreThePlatformsOwn(CapturedOutput log) throws Exception {
        get(PUBLIC + "/11620100013900001G3000131015000/revisions");

        await().untilAsserted(() ->
                assertThat(log.getAll())
                        .contains("GET /api/power-list/v1/public/items/*/revisions 200 "));
    }
}
