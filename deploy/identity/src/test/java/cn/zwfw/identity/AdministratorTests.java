package cn.zwfw.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 三员分立: what each of the three administrators can do, and that the other two cannot. */
@Cites(value = "A17", rows = "X5")
class AdministratorTests {

    private static final String NOBODY = "nobody";

    /** What stands for the id of a user or a client, or for a role. */
    private static final Pattern NAMED = Pattern.compile("\\{(user|client|role):([^}]+)}");

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private static final Map<Administrator, HttpCaller> SIGNED_IN =
            new EnumMap<>(Administrator.class);

    private final Keycloak keycloak = Keycloak.running();
    private final HttpCaller temporary = keycloak.temporaryAdministrator();

    /** The three, by the part of their login. */
    enum Administrator {
        SYSTEM,
        SECURITY,
        AUDIT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @BeforeAll
    static void signIn() {
        for (var one : Administrator.values()) {
            var person = Person.of(one.word() + ".administrator");
            var token = person.signIn(Front.ADMINISTRATION).text("access_token");
            SIGNED_IN.put(one, Keycloak.running().administration(token));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    system   | GET    | /clients                                                              |
                    system   | POST   | /clients                                                              | {"clientId": "made-by-{who}", "fullScopeAllowed": false}
                    system   | GET    | /clients/{client:district-system.620102}/client-secret                |
                    system   | POST   | /clients/{client:made-by-system}/client-secret                        |
                    system   | GET    | /client-scopes                                                        |
                    system   | GET    | /identity-provider/instances                                          |
                    security | GET    | /users                                                                |
                    security | POST   | /users                                                                | {"username": "made-by-{who}", "attributes": {"name": ["某人"]}}
                    security | GET    | /users/{user:applicant.3}                                             |
                    security | PUT    | /users/{user:applicant.3}                                             | {"username": "applicant.3", "attributes": {"name": ["申请人3"], "region": ["620102"]}}
                    security | PUT    | /users/{user:applicant.3}/reset-password                              | {"type": "password", "value": "Horse-Battery-{random}", "temporary": true}
                    security | GET    | /users/{user:applicant.3}/role-mappings                               |
                    security | POST   | /users/{user:applicant.3}/logout                                      |
                    security | GET    | /attack-detection/brute-force/users/{user:applicant.3}                |
                    security | DELETE | /attack-detection/brute-force/users/{user:applicant.3}                |
                    audit    | GET    | /events                                                               |
                    audit    | GET    | /admin-events                                                         |
                    audit    | GET    | /events/config                                                        |
                    nobody   | PUT    | /                                                                     | {"passwordPolicy": "length(1)"}
                    nobody   | PUT    | /events/config                                                        | {"eventsEnabled": false}
                    nobody   | DELETE | /events                                                               |
                    nobody   | DELETE | /admin-events                                                         |
                    nobody   | POST   | /roles                                                                | {"name": "made-by-{who}"}
                    nobody   | POST   | /groups                                                               | {"name": "made-by-{who}"}
                    nobody   | POST   | /roles/default-roles-zwfw/composites                                  | [{role:LEGAL_OFFICE}]
                    nobody   | POST   | /roles/default-roles-zwfw/composites                                  | [{role:security-administrator}]
                    nobody   | GET    | /authentication/flows                                                 |
                    nobody   | GET    | /keys                                                                 |
                    nobody   | PUT    | /users/profile                                                        | {"attributes": []}
                    nobody   | POST   | /users/{user:applicant.3}/impersonation                               |
                    nobody   | POST   | /partialImport                                                        | {"users": []}
                    nobody   | POST   | /partial-export?exportClients=true                                    |
                    nobody   | GET    | /clients/{client:admin-permissions}/authz/resource-server/policy      |
                    nobody   | POST   | /clients/{client:admin-permissions}/authz/resource-server/policy/user | {"name": "made-by-{who}", "users": []}
                    """)
    void canBeDoneBy(String who, String method, String path, @Nullable String body) {
        for (var one : Administrator.values()) {
            var answer = send(one, method, path, body);
            if (one.word().equals(who)) {
                assertThat(answer.status()).as("%s: %s", one, answer.body()).isBetween(200, 204);
            } else {
                assertThat(answer.status()).as("%s: %s", one, answer.body()).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("duties")
    void theSecurityAdministratorAloneGivesTheDuty(String duty) {
        canBeDoneBy(
                "security",
                "POST",
                "/users/{user:applicant.3}/role-mappings/realm",
                "[{role:" + duty + "}]");
        canBeDoneBy(
                "security",
                "DELETE",
                "/users/{user:applicant.3}/role-mappings/realm",
                "[{role:" + duty + "}]");
    }

    static Stream<String> duties() {
        return Arrays.stream(Duty.values()).map(Duty::name);
    }

    @ParameterizedTest
    @CsvSource({"system", "security", "audit"})
    void nobodyAppointsAnAdministratorOrTakesTheAccountOfOne(String administrator) {
        var its = "{user:" + administrator + ".administrator}";
        var role = "[{role:" + administrator + "-administrator}]";
        var group = "/groups/zwfw-" + administrator + "-administrators";

        canBeDoneBy(NOBODY, "POST", "/users/{user:applicant.3}/role-mappings/realm", role);
        canBeDoneBy(NOBODY, "PUT", "/users/{user:applicant.3}" + group, "{}");
        canBeDoneBy(NOBODY, "GET", "/users/" + its, null);
        canBeDoneBy(NOBODY, "DELETE", "/users/" + its + group, null);
        canBeDoneBy(
                NOBODY,
                "PUT",
                "/users/" + its + "/reset-password",
                "{\"type\": \"password\", \"value\": \"Horse-Battery-{random}\"}");
        canBeDoneBy(NOBODY, "GET", "/users/" + its + "/credentials", null);
        canBeDoneBy(NOBODY, "DELETE", "/users/" + its, null);
    }

    @Test
    void nobodyGivesAPowerOverTheRealm() {
        var client = "/clients/{client:realm-management}";
        var powers = temporary.get(filled(client + "/roles", Administrator.SYSTEM)).json();
        assertThat(powers.size()).isGreaterThan(15);

        for (var power : powers) {
            canBeDoneBy(
                    NOBODY,
                    "POST",
                    "/users/{user:applicant.3}/role-mappings" + client,
                    "[" + power + "]");
        }
    }

    @Test
    void theAuditAdministratorSeesWhoGaveWhatAndWhoFailed() {
        canBeDoneBy(
                "security",
                "POST",
                "/users/{user:applicant.3}/role-mappings/realm",
                "[{role:INSPECTORATE}]");
        Person.of("applicant.3").password(new Browser(), Front.PORTAL, "Wrong-1");

        var given =
                send(Administrator.AUDIT, "GET", "/admin-events?resourceTypes=REALM_ROLE_MAPPING")
                        .json();
        var failed = send(Administrator.AUDIT, "GET", "/events?type=LOGIN_ERROR").json();

        assertThat(given.path(0).path("representation").asString()).contains("INSPECTORATE");
        assertThat(given.at("/0/authDetails/userId").asString())
                .isEqualTo(keycloak.idOf("security.administrator"));
        assertThat(failed.valueStream())
                .anySatisfy(event ->
                        assertThat(event.at("/details/username").asString())
                                .isEqualTo("applicant.3"));
    }

    @Test
    void nobodyRenamesAnAccountBecauseItsLoginStandsInEveryRecord() {
        var answer =
                send(
                        Administrator.SECURITY,
                        "PUT",
                        "/users/{user:applicant.3}",
                        "{\"username\": \"renamed\", \"attributes\": {\"name\": [\"申请人3\"]}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(keycloak.idOf("renamed")).isEmpty();
    }

    private Answer send(Administrator one, String method, String path) {
        return send(one, method, path, null);
    }

    private Answer send(Administrator one, String method, String path, @Nullable String body) {
        var caller = Objects.requireNonNull(SIGNED_IN.get(one));
        var content =
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(filled(body, one));
        return caller.send(caller.request(filled(path, one)).method(method, content));
    }

    private String filled(String text, Administrator one) {
        var filled =
                text.replace("{who}", one.word())
                        .replace("{random}", String.valueOf(System.nanoTime()));
        return NAMED.matcher(filled)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                KNOWN.computeIfAbsent(
                                        found.group(),
                                        _ -> known(found.group(1), found.group(2)))));
    }

    private String known(String kind, String name) {
        return switch (kind) {
            case "user" -> keycloak.idOf(name);
            case "client" ->
                    temporary.get("/clients?clientId=" + name).json().path(0).path("id").asString();
            case "role" -> temporary.get("/roles/" + name).body();
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
