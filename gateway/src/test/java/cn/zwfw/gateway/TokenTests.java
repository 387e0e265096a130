package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenTests extends AtTheDoor {

    @BeforeEach
    void theServiceAnswers() {
        SERVICE.stubFor(any(anyUrl()).willReturn(ok()));
    }

    @Test
    void isNotNeededForPublicPaths() throws Exception {
        assertThat(get(PUBLIC).statusCode()).isEqualTo(200);
    }

    @Test
    void isNeededForEverythingElse() throws Exception {
        var answer = get(GUARDED);

        problem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"zwfw\"");
    }

    @Test
    void isPassedThroughToTheService() throws Exception {
        var token = "Bearer " + ISSUER.valid();

        assertThat(send(to(GUARDED).header("Authorization", token)).statusCode()).isEqualTo(200);
        assertThat(SERVICE.getAllServeEvents())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getRequest().getHeader("Authorization")).isEqualTo(token));
    }

    static Stream<Arguments> badTokens() {
        return Map.of(
                        "expired", ISSUER.expired(),
                        "of another issuer", ISSUER.ofAnotherIssuer(),
                        "for another audience", ISSUER.forAnotherAudience(),
                        "signed by another key", ISSUER.signedByAnotherKey(),
                        "unsigned (alg none)", ISSUER.unsigned(),
                        "HMAC with the public key", ISSUER.hmacWithThePublicKey(),
                        "with changed claims", ISSUER.withChangedClaims(),
                        "no token at all", "abc",
                        "with strange characters", "a b%%",
                        "empty", "")
                .entrySet()
                .stream()
                .flatMap(bad ->
                        Stream.of(PUBLIC, GUARDED)
                                .map(path -> Arguments.of(bad.getKey(), bad.getValue(), path)));
    }

    @ParameterizedTest(name = "{0} at {2}")
    @MethodSource("badTokens")
    void isRefusedEverywhereWhenBad(String kind, String token, String path) throws Exception {
        var answer = send(to(path).header("Authorization", "Bearer " + token));

        problem(answer, 401, "token-invalid");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"zwfw\", error=\"invalid_token\"");
        assertThat(SERVICE.getAllServeEvents()).as(kind).isEmpty();
    }
}
