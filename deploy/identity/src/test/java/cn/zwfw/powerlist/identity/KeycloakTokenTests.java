package cn.zwfw.powerlist.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.identity.Keycloak;
import cn.zwfw.identity.Person;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.TestDatabase;
import cn.zwfw.platform.testing.TestKafka;
import cn.zwfw.platform.testing.TestSecrets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service of the platform whole, which believes the real Keycloak and nobody else. */
@Cites(value = "A17", rows = "X5")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "zwfw.issuer.withdraw-every=100ms"})
@ContextConfiguration(
        initializers = {
            TestSecrets.Initializer.class,
            TestDatabase.Initializer.class,
            TestKafka.Initializer.class
        })
class KeycloakTokenTests {

    private static final String CHANGES = "/exchange/changes";
    private static final String REQUESTS = "/change-requests";
    private static final String ORGAN = "/organs/11620100013000017W";

    private final int port;

    KeycloakTokenTests(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                () -> Keycloak.running().issuer());
        registry.add("zwfw.issuer.admin", () -> Keycloak.running().administrationAddress());
        registry.add(
                "zwfw.issuer.token",
                () -> Keycloak.running().issuer() + "/protocol/openid-connect/token");
        registry.add("zwfw.issuer.secret", () -> Keycloak.DOCKING_SECRET);
    }

    @Test
    void anOfficerDoesWhatTheDutyOpensAndNothingElse() {
        var editor = caller(Person.of("editor.620100").token());

        assertThat(editor.get(REQUESTS).status()).isEqualTo(200);
        assertThat(editor.get(CHANGES).status()).isEqualTo(403);
        assertThat(editor.put(ORGAN, "\"0\"", "{}").status()).isEqualTo(403);
    }

    @Test
    void anApplicantReachesNothingOfTheStaff() {
        var applicant = caller(Person.of("applicant.1").token());

        assertThat(applicant.get(REQUESTS).status()).isEqualTo(403);
        assertThat(applicant.get(CHANGES).status()).isEqualTo(403);
    }

    @Test
    void aDistrictsSystemReadsTheFeedAndNothingElse() {
        var system = caller(Keycloak.running().tokenOfTheDistrict());

        assertThat(system.get(CHANGES).status()).isEqualTo(200);
        assertThat(system.get(REQUESTS).status()).isEqualTo(403);
    }

    @Test
    void aSystemThatAnOperatorDocksComesInUntilItIsRevoked() {
        var operator = caller(Person.of("operator.620100").token());
        var docked =
                operator.post(
                        "/district-systems",
                        """
                        {"region": "620103", "name": "七里河区政务服务系统", "contact": "七里河区大数据局",
                         "quota": {"perMinute": 600, "perDay": 200000}}
                        """);
        assertThat(docked.status()).as(docked.body()).isEqualTo(201);
        var id = docked.text("id");
        var path = "/district-systems/" + id;

        var issued = operator.post(path + "/secret", docked.etag(), "");
        assertThat(issued.status()).as(issued.body()).isEqualTo(200);
        var secret = issued.text("secret");
        var token = Keycloak.running().tokenOf(id, secret).text("access_token");

        assertThat(caller(token).get(CHANGES).status()).isEqualTo(200);
        assertThat(caller(token).get(REQUESTS).status()).isEqualTo(403);
        operator.post(path + "/revocation", issued.etag(), "{\"reason\": \"密钥外泄\"}");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(Keycloak.running().tokenOf(id, secret).status())
                                .isBetween(400, 401));
    }

    @Test
    void refusesATokenThatTheIssuerGaveForSomethingElse() {
        var account = Person.of("editor.620100").tokenForTheAccount();

        assertThat(caller(account).get(REQUESTS).status()).isIn(401, 403);
    }

    @Test
    void refusesATokenThatWasChangedAndNoneAtAll() {
        var token = Keycloak.running().tokenOfTheDistrict();
        var end = token.charAt(token.length() - 10) == 'A' ? 'B' : 'A';
        var changed =
                token.substring(0, token.length() - 10) + end + token.substring(token.length() - 9);

        assertThat(caller(changed).get(CHANGES).status()).isEqualTo(401);
        assertThat(caller(null).get(CHANGES).status()).isEqualTo(401);
    }

    private HttpCaller caller(@Nullable String token) {
        return new HttpCaller(port, "/api/power-list/v1", token);
    }
}
