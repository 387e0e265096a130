package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

class OriginTests extends AtTheDoor {

    private static final String PORTAL = "https://portal.example";

    @BeforeEach
    void theServiceAllowsEveryone() {
        SERVICE.stubFor(
                any(anyUrl()).willReturn(ok().withHeader("Access-Control-Allow-Origin", "*")));
    }

    @Test
    void isClosedByDefaultWhateverTheServiceSays() throws Exception {
        var answer = send(to(PUBLIC).header("Origin", PORTAL));

        problem(answer, 403, "origin-not-allowed");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(get(PUBLIC).headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void refusesPreflightsByDefault() throws Exception {
        problem(preflight(PORTAL), 403, "origin-not-allowed");
    }

    @Test
    void leavesTheGatewaysOwnPagesAlone() throws Exception {
        var own = to(PUBLIC).header("Origin", "http://127.0.0.1:" + port);

        assertThat(send(own).statusCode()).isEqualTo(200);
    }

    @Nested
    @TestPropertySource(properties = "zwfw.gateway.cors.allowed-origins=" + PORTAL)
    class WhenOneIsConfigured {

        @Test
        void allowsIt() throws Exception {
            var answer = send(to(PUBLIC).header("Origin", PORTAL));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Access-Control-Allow-Origin"))
                    .containsExactly(PORTAL);
            assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                    .contains("ETag");
            assertThat(preflight(PORTAL).statusCode()).isEqualTo(200);
        }

        @Test
        void refusesEveryOther() throws Exception {
            problem(
                    send(to(PUBLIC).header("Origin", "https://evil.example")),
                    403,
                    "origin-not-allowed");
        }
    }

    private java.net.http.HttpResponse<String> preflight(String origin) throws Exception {
        return send(
                to(GUARDED)
                        .method("OPTIONS", java.net.http.HttpRequest.BodyPublishers.noBody())
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "PUT")
                        .header("Access-Control-Request-Headers", "if-match"));
    }
}
