package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Request;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTests extends AtTheDoor {

    @Test
    void ofVersionsPassUntouched() throws Exception {
        SERVICE.stubFor(
                any(anyUrl())
                        .withHeader("If-None-Match", equalTo("\"7\""))
                        .willReturn(
                                aResponse()
                                        .withStatus(304)
                                        .withHeader("ETag", "\"7\"")
                                        .withHeader("Cache-Control", "max-age=60, public")));

        var answer = send(to(PUBLIC).header("If-None-Match", "\"7\""));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().allValues("ETag")).containsExactly("\"7\"");
        assertThat(answer.headers().allValues("Cache-Control"))
                .containsExactly("max-age=60, public");
    }

    @Test
    void ofConditionalChangesPassUntouched() throws Exception {
        SERVICE.stubFor(any(anyUrl()).willReturn(ok().withHeader("ETag", "W/\"8\"")));

        var answer =
                send(
                        to(GUARDED + "/1")
                                .header("Authorization", "Bearer " + ISSUER.valid())
                                .header("If-Match", "\"7\"")
                                .header("Idempotency-Key", "k-1")
                                .header("Accept-Language", "en")
                                .PUT(BodyPublishers.ofString("{}")));

        assertThat(answer.headers().allValues("ETag")).containsExactly("W/\"8\"");
        assertThat(seen().getHeader("If-Match")).isEqualTo("\"7\"");
        assertThat(seen().getHeader("Idempotency-Key")).isEqualTo("k-1");
        assertThat(seen().getHeader("Accept-Language")).isEqualTo("en");
        assertThat(seen().getHeader("Host")).isEqualTo("127.0.0.1:" + port);
    }

    @ParameterizedTest
    @CsvSource({
        "Forwarded, for=1.2.3.4;host=evil.example",
        "X-Forwarded-Host, evil.example",
        "x-forwarded-prefix, /evil",
        "X-Real-IP, 1.2.3.4",
        "X-User, editor.620100",
        "X-User-Duties, EDITOR",
        "X-Organ, 11620100MB0000000A",
        "X-Original-URL, /actuator",
        "X-HTTP-Method-Override, DELETE",
        "Cookie, JSESSIONID=1",
        "Baggage, duty=EDITOR",
        "X-Trace-Id, forged",
        "Keep-Alive, timeout=5",
        "TE, trailers",
        "Proxy-Authorization, Basic eDp5",
    })
    void thatAClientCouldForgeAreDropped(String name, String value) throws Exception {
        SERVICE.stubFor(any(anyUrl()).willReturn(ok()));

        send(to(PUBLIC).header(name, value));

        assertThat(seen().header(name).isPresent()).isFalse();
    }

    @Test
    void thatSayWhereTheCallerIsAreTheGatewaysOwn() throws Exception {
        SERVICE.stubFor(any(anyUrl()).willReturn(ok()));

        send(to(PUBLIC).header("X-Forwarded-For", "1.2.3.4, 5.6.7.8"));

        assertThat(seen().header("X-Forwarded-For").values()).containsExactly("127.0.0.1");
    }

    @Test
    void thatConnectionNamesAreDropped() throws Exception {
        SERVICE.stubFor(any(anyUrl()).willReturn(ok()));

        sendRaw(
                "GET "
                        + PUBLIC
                        + " HTTP/1.1\r\nHost: door\r\nConnection: close, X-Hop\r\n"
                        + "X-Hop: 1\r\nX-Kept: 2\r\n\r\n");

        assertThat(seen().header("X-Hop").isPresent()).isFalse();
        assertThat(seen().getHeader("X-Kept")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PUBLIC,
                GUARDED,
                AWAY,
                "/nowhere",
                "/docs/documents",
                "/swagger-ui/index.html"
            })
    void thatMakeBrowsersCarefulAreOnEveryAnswer(String path) throws Exception {
        SERVICE.stubFor(
                any(anyUrl())
                        .willReturn(
                                ok().withHeader("Server", "x").withHeader("X-Powered-By", "y")));

        var headers = get(path).headers();

        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void ofAServiceAreNotDoubled() throws Exception {
        SERVICE.stubFor(
                any(anyUrl())
                        .willReturn(
                                ok().withHeader("X-Content-Type-Options", "nosniff")
                                        .withHeader(
                                                "Content-Security-Policy", "default-src 'none'")));

        var headers = get(PUBLIC).headers();

        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'");
        assertThat(headers.firstValue("Cache-Control")).isEmpty();
    }

    private static Request seen() {
        return SERVICE.getAllServeEvents().getFirst().getRequest();
    }
}
