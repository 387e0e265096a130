package cn.zwfw.identity;

import static cn.zwfw.platform.testing.HttpCaller.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoders;

/** What tokens say; that the issuer of one machine says the same is held in its own tests. */
class TokenTests {

    /** What a token says of itself. */
    private static final Set<String> OF_ITSELF =
            Set.of("iss", "iat", "exp", "jti", "typ", "azp", "sid", "scope");

    @ParameterizedTest
    @ValueSource(strings = {"editor.620100", "applicant.1", "district-system.620102"})
    void saysWhatServicesAskAndNothingElse(String caller) throws IOException {
        var token =
                decoded(
                        caller.startsWith("district")
                                ? Keycloak.running().tokenOfTheDistrict()
                                : Person.of(caller).token());

        var said = new LinkedHashMap<>(token.getClaims());
        assertThat(said.keySet()).containsAll(Set.of("iss", "iat", "exp", "jti"));
        said.keySet().removeAll(OF_ITSELF);
        assertThat(said)
                .isEqualTo(
                        JSON.convertValue(
                                JSON.readTree(Files.readString(Path.of("claims.json")))
                                        .path(caller),
                                Map.class));
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt()))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aSystemWithoutItsSecretGetsNone() {
        assertThat(
                        Front.token(
                                        Map.of(
                                                "grant_type", "client_credentials",
                                                "client_id", "district-system.620102",
                                                "client_secret", "another"))
                                .status())
                .isEqualTo(401);
    }

    @Test
    void aPersonWhoIsGivenTheDutyOfSystemsByMistakeDoesNotHaveIt() {
        var administrator = Keycloak.running().temporaryAdministrator();
        var role = administrator.get("/roles/DISTRICT_SYSTEM").json();
        var id = Keycloak.running().idOf("applicant.2");
        assertThat(
                        administrator
                                .post("/users/" + id + "/role-mappings/realm", "[" + role + "]")
                                .status())
                .isEqualTo(204);

        assertThat(decoded(Person.of("applicant.2").token()).getClaimAsStringList("duties"))
                .containsExactly("APPLICANT");
    }

    /** As a service does it: by the keys that the issuer publishes. */
    private static Jwt decoded(String token) {
        return Objects.requireNonNull(
                JwtDecoders.fromIssuerLocation(Keycloak.running().issuer()).decode(token));
    }
}
