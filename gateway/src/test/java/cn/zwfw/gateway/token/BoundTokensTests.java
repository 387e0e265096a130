package cn.zwfw.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.gateway.token.BoundTokens.DistrictCertificates;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

/** Without TLS, as on one machine. */
class BoundTokensTests {

    private static final Map<String, Object> DISTRICT =
            Map.of("duties", List.of("DISTRICT_SYSTEM"));

    @Test
    void districtsMayComeWithoutACertificateWhereThatIsSaid() {
        assertThat(known(DISTRICT, DistrictCertificates.OPTIONAL)).isNotNull();
        assertThatThrownBy(() -> known(DISTRICT, DistrictCertificates.REQUIRED))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    static List<Object> confirmations() {
        return List.of(
                Map.of("x5t#S256", "bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2"),
                Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"),
                Map.of("x5t#S256", 7),
                Map.of(),
                "x5t#S256",
                List.of());
    }

    @ParameterizedTest
    @MethodSource("confirmations")
    void aTokenThatIsBoundIsNoGoodWithoutThat(Object confirmation) {
        assertThatThrownBy(() -> known(Map.of("cnf", confirmation), DistrictCertificates.OPTIONAL))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    /** Services read it so, too. */
    @Test
    void aDutyThatIsNoListCountsAsWell() {
        var single = Map.<String, Object>of("duties", "DISTRICT_SYSTEM");

        assertThatThrownBy(() -> known(single, DistrictCertificates.REQUIRED))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    private static @Nullable Authentication known(
            Map<String, Object> claims, DistrictCertificates districts) {
        var jwt =
                Jwt.withTokenValue("token")
                        .header("alg", "RS256")
                        .subject("somebody")
                        .claims(all -> all.putAll(claims))
                        .build();
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
        var manager = new BoundTokens(_ -> Mono.just(jwt), districts).resolve(exchange).block();
        return Objects.requireNonNull(manager)
                .authenticate(new BearerTokenAuthenticationToken("token"))
                .block();
    }
}
