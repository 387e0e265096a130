package cn.zwfw.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.local.token.SignIn;
import cn.zwfw.local.token.SignInRefused;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class IdentityTests {

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0";

    @TempDir static Path folder;

    private final int port;
    private final Browser browser;

    IdentityTests(@Value("${local.server.port}") int port) {
        this.port = port;
        this.browser = new Browser(port);
    }

    @DynamicPropertySource
    static void keyFile(DynamicPropertyRegistry registry) {
        registry.add("zwfw.demo.key-file", () -> folder.resolve("key.json"));
        registry.add("zwfw.demo.clients-file", () -> folder.resolve("clients.json"));
    }

    @ParameterizedTest
    @CsvSource({
        "editor.620100.civil-affairs, EDITOR, 620100, 11620100013000024L, 市民政局内容专人",
        "editor.620100, EDITOR, 620100, 11620100013000017W, 市市场监管局内容专人",
        "reform-office.620102, REFORM_OFFICE, 620102, , ",
        "secrecy-reviewer.620192.health, SECRECY_REVIEWER, 620192, , ",
    })
    void anOfficersTokenTellsDutyRegionAndOrgan(
            String login, String duty, String region, String organ, String name) throws Exception {
        Jwt token = decode(tokens(login, VERIFIER).body());

        assertThat(token.getSubject()).isEqualTo(login);
        assertThat(token.getClaimAsString("iss")).isEqualTo("http://127.0.0.1:9000");
        assertThat(token.getAudience()).containsExactly("zwfw");
        assertThat(token.getClaimAsStringList("duties")).containsExactly(duty);
        assertThat(token.getClaimAsString("region")).isEqualTo(region);
        assertThat(token.getClaimAsString("organ")).startsWith("11" + region).hasSize(18);
        if (organ != null) {
            assertThat(token.getClaimAsString("organ")).isEqualTo(organ);
            assertThat(token.getClaimAsString("name")).isEqualTo(name);
        }
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt()))
                .isEqualTo(Duration.ofMinutes(30));
    }

    /** The same file that tokens of Keycloak are held against. */
    @ParameterizedTest
    @ValueSource(strings = {"editor.620100", "applicant.1", "district-system.620102"})
    void saysWhatTheIssuerOfProductionSays(String caller) throws Exception {
        Jwt token =
                decode(
                        caller.startsWith("district")
                                ? districtToken(caller + ":district-demo").body()
                                : tokens(caller, VERIFIER).body());

        Map<String, Object> said = new HashMap<>(token.getClaims());
        said.keySet().removeAll(Set.of("iss", "iat", "exp", "nbf", "jti", "azp", "scope"));
        assertThat(said)
                .isEqualTo(
                        JsonMapper.shared()
                                .convertValue(
                                        JsonMapper.shared()
                                                .readTree(
                                                        Files.readString(
                                                                Path.of("../identity/claims.json")))
                                                .path(caller),
                                        Map.class));
    }

    @Test
    void anIdTokenIsForTheFrontEndAlone() throws Exception {
        String answer = tokens("editor.620100", VERIFIER).body();

        Jwt token = verified(Browser.first("\"id_token\":\"([^\"]*)\"", answer));

        assertThat(token.getAudience()).containsExactly("portal");
    }

    @Test
    void anApplicantHasNoOrgan() throws Exception {
        Jwt token = decode(tokens("applicant.1", VERIFIER).body());

        assertThat(token.getClaimAsStringList("duties")).containsExactly("APPLICANT");
        assertThat(token.hasClaim("organ")).isFalse();
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        browser.authorize(request());

        assertThat(browser.submit("editor.620100", "wrong")).endsWith("/login?error");
    }

    @Test
    void refusesAnUnknownUser() throws Exception {
        browser.authorize(request());

        assertThat(browser.submit("editor.999999", "lanzhou-demo")).endsWith("/login?error");
    }

    @Test
    void refusesACodeWithoutItsVerifier() throws Exception {
        HttpResponse<String> answer = tokens("editor.620100", VERIFIER + "-of-another");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_grant");
    }

    @Test
    void refusesAFrontEndWithoutProofKey() throws Exception {
        Map<String, String> request = request();
        request.remove("code_challenge");
        request.remove("code_challenge_method");

        assertThat(signedIn(request)).contains("error=invalid_request").doesNotContain("code=");
    }

    @Test
    void sendsNoCodeElsewhereThanToLoopback() throws Exception {
        Map<String, String> request = request();
        request.put("redirect_uri", "http://elsewhere.example/signed-in");

        assertThat(signedIn(request)).doesNotContain("elsewhere.example");
    }

    @Test
    void aDistrictsSystemIsBoundToItsRegion() throws Exception {
        Jwt token = decode(districtToken("district-system.620102:district-demo").body());

        assertThat(token.getSubject()).isEqualTo("district-system.620102");
        assertThat(token.getAudience()).containsExactly("zwfw");
        assertThat(token.getClaimAsStringList("duties")).isEqualTo(List.of("DISTRICT_SYSTEM"));
        assertThat(token.getClaimAsString("region")).isEqualTo("620102");
        assertThat(token.hasClaim("organ")).isFalse();
    }

    @Test
    void refusesADistrictsSystemWithAWrongSecret() throws Exception {
        assertThat(districtToken("district-system.620102:wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void theCityHasNoDistrictSystem() throws Exception {
        assertThat(districtToken("district-system.620100:district-demo").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theTokenCommandSignsUsersAndSystemsIn() throws Exception {
        String user = issuer().asUser("legal-office.620100", "lanzhou-demo");
        String system = issuer().asSystem("district-system.620121", "district-demo");

        assertThat(verified(user).getSubject()).isEqualTo("legal-office.620100");
        assertThat(verified(system).getClaimAsString("region")).isEqualTo("620121");
    }

    @Test
    void theTokenCommandSaysWhoWasRefused() {
        assertThatThrownBy(() -> issuer().asUser("legal-office.620100", "wrong"))
                .isInstanceOf(SignInRefused.class)
                .hasMessageContaining("legal-office.620100");
        assertThatThrownBy(() -> issuer().asSystem("district-system.620121", "wrong"))
                .isInstanceOf(SignInRefused.class)
                .hasMessageContaining("invalid_client");
    }

    @Test
    void manySignInsAtOnceAllGetTheirTokens() throws Exception {
        try (var workers = Executors.newFixedThreadPool(8)) {
            List<Future<String>> tokens =
                    IntStream.range(0, 80)
                            .mapToObj(n -> "applicant." + (1 + n % 9))
                            .map(login ->
                                    workers.submit(() -> issuer().asUser(login, "lanzhou-demo")))
                            .toList();

            for (Future<String> token : tokens) {
                assertThat(verified(token.get()).getSubject()).startsWith("applicant.");
            }
        }
    }

    private SignIn issuer() {
        return new SignIn(URI.create("http://127.0.0.1:" + port));
    }

    private HttpResponse<String> tokens(String login, String verifier) throws Exception {
        browser.authorize(request());
        String code = browser.codeAt(browser.submit(login, "lanzhou-demo"));
        return browser.post(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "portal",
                        "code",
                        code,
                        "code_verifier",
                        verifier,
                        "redirect_uri",
                        Browser.CALLBACK),
                null);
    }

    /** Where a signed-in browser is sent that makes this request. */
    private String signedIn(Map<String, String> request) throws IOException, InterruptedException {
        browser.submit("editor.620100", "lanzhou-demo");
        return browser.authorize(request);
    }

    private HttpResponse<String> districtToken(String credentials) throws Exception {
        return browser.post(
                "/oauth2/token", Map.of("grant_type", "client_credentials"), credentials);
    }

    /** Checks the signature against the published keys, as a service does. */
    private Jwt decode(String answer) {
        return verified(Browser.first("\"access_token\":\"([^\"]*)\"", answer));
    }

    private Jwt verified(String token) {
        return Objects.requireNonNull(
                NimbusJwtDecoder.withJwkSetUri("http://127.0.0.1:" + port + "/oauth2/jwks")
                        .build()
                        .decode(token));
    }

    private static Map<String, String> request() throws NoSuchAlgorithmException {
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return new HashMap<>(
                Map.of(
                        "response_type", "code",
                        "client_id", "portal",
                        "scope", "openid",
                        "redirect_uri", Browser.CALLBACK,
                        "code_challenge_method", "S256",
                        "code_challenge",
                                Base64.getUrlEncoder().withoutPadding().encodeToString(hash)));
    }
}
