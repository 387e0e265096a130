package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1")
class IssuerAwayTests extends AtTheDoor {

    @BeforeEach
    void theServiceAnswers() {
        SERVICE.stubFor(any(anyUrl()).willReturn(ok()));
    }

    @Test
    void leavesPublicReadingPossible() throws Exception {
        assertThat(get(PUBLIC).statusCode()).isEqualTo(200);
        problem(get(GUARDED), 401, "unauthenticated");
    }

    @Test
    void isToldApartFromABadToken() throws Exception {
        var answer = send(to(GUARDED).header("Authorization", "Bearer " + ISSUER.valid()));

        problem(answer, 503, "identity-away");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
}
