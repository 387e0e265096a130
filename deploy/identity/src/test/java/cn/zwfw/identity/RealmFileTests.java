package cn.zwfw.identity;

import static cn.zwfw.platform.testing.HttpCaller.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What must hold of {@code realm.json} whoever changes it. */
class RealmFileTests {

    /** Those who sign in without a second factor: people outside, and programs. */
    private static final Set<Duty> OUTSIDE = EnumSet.of(Duty.APPLICANT, Duty.DISTRICT_SYSTEM);

    private static final Set<String> ADMINISTRATORS =
            Set.of("system-administrator", "security-administrator", "audit-administrator");

    private final JsonNode realm = read("realm.json");

    @Test
    void hasTheDutiesOfThePlatformAndNoOthers() {
        assertThat(names(realm.at("/roles/realm")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(
                                        duties().stream(),
                                        ADMINISTRATORS.stream(),
                                        Stream.of("default-roles-zwfw"))
                                .flatMap(all -> all)
                                .toList());
        for (var duty : Duty.values()) {
            assertThat(role(duty.name()).path("description").asString()).isEqualTo(duty.label());
        }
    }

    @Test
    void asksEveryoneOfTheStaffAndEveryAdministratorForASecondFactor() {
        for (var duty : EnumSet.complementOf(EnumSet.copyOf(OUTSIDE))) {
            assertThat(composites(duty.name(), "zwfw")).as(duty.name()).contains("second-factor");
        }
        for (var administrator : ADMINISTRATORS) {
            assertThat(composites(administrator, "zwfw")).contains("second-factor");
        }
    }

    @Test
    void aTokenOfAPersonTellsDutiesOfPeopleAndOneOfASystemThatDutyOnly() {
        assertThat(scopeMapping("person"))
                .containsExactlyInAnyOrderElementsOf(
                        duties().stream().filter(duty -> !duty.equals("DISTRICT_SYSTEM")).toList());
        assertThat(scopeMapping("system")).containsExactly("DISTRICT_SYSTEM");
    }

    @Test
    void noTwoAdministratorsShareAPower() {
        var seen = new HashSet<String>();
        for (var administrator : ADMINISTRATORS) {
            var powers = composites(administrator, "realm-management");
            assertThat(powers).as(administrator).isNotEmpty().allMatch(seen::add);
            assertThat(role(administrator).at("/composites/realm").isMissingNode()).isTrue();
        }
        assertThat(seen)
                .as("what would reach across: the realm, its roles, its events, all accounts")
                .doesNotContain("manage-realm", "realm-admin", "manage-events", "manage-users")
                .doesNotContain("impersonation", "manage-authorization");
    }

    @Test
    void everyAdministratorIsOneByItsGroupAndTheGroupsAreOutOfReachOfThemAll() {
        assertThat(realm.path("groups").valueStream())
                .allSatisfy(group -> assertThat(group.path("realmRoles").size()).isEqualTo(1));
        assertThat(
                        realm.path("groups")
                                .valueStream()
                                .map(group -> group.at("/realmRoles/0").asString()))
                .containsExactlyInAnyOrderElementsOf(ADMINISTRATORS);
        assertThat(permission("administrators", "resources"))
                .containsExactlyInAnyOrderElementsOf(
                        realm.path("groups")
                                .valueStream()
                                .map(group -> group.path("id").asString())
                                .toList());
        assertThat(permission("administrators", "applyPolicies"))
                .containsExactly("nobody who is a security administrator");
    }

    @Test
    void theSecurityAdministratorGivesDutiesAndNothingElse() {
        assertThat(permission("duties", "resources"))
                .containsExactlyInAnyOrderElementsOf(
                        duties().stream().map(duty -> role(duty).path("id").asString()).toList());
        assertThat(permission("duties", "applyPolicies"))
                .containsExactly("security administrators");
    }

    @Test
    void noClientTakesPasswordsOrGetsMoreThanItsScope() {
        assertThat(realm.path("clients").valueStream())
                .hasSizeGreaterThan(3)
                .allSatisfy(client -> {
                    assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
                    assertThat(client.path("implicitFlowEnabled").asBoolean(false)).isFalse();
                    assertThat(client.path("directAccessGrantsEnabled").asBoolean(false)).isFalse();
                    if (client.path("publicClient").asBoolean(false)
                            && client.path("standardFlowEnabled").asBoolean(true)
                            && !client.path("clientId").asString().equals("account")) {
                        assertThat(client.at("/attributes/pkce.code.challenge.method").asString())
                                .isEqualTo("S256");
                    }
                });
    }

    @Test
    void holdsNoSecretAndNobodyWhoCouldSignIn() {
        assertThat(realm.path("clients").valueStream().filter(client -> client.has("secret")))
                .isNotEmpty()
                .allSatisfy(client ->
                        assertThat(client.path("secret").asString())
                                .matches("\\$\\{ZWFW_[A-Z0-9_]+}"));
        assertThat(realm.path("users").valueStream())
                .allSatisfy(user -> {
                    assertThat(user.has("serviceAccountClientId")).isTrue();
                    assertThat(user.has("credentials")).isFalse();
                });
        assertThat(read("src/test/resources/demo-users.json").valueStream())
                .isNotEmpty()
                .noneMatch(user -> user.has("credentials"));
    }

    @Test
    void keepsWhatHappenedForLongerThanTheLawAsks() {
        var sixMonths = Duration.ofDays(184).toSeconds();

        assertThat(realm.path("eventsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("adminEventsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("adminEventsDetailsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("eventsExpiration").asLong()).isGreaterThan(sixMonths);
        assertThat(Long.parseLong(realm.at("/attributes/adminEventsExpiration").asString()))
                .isGreaterThan(sixMonths);
    }

    @Test
    void endsWhatIsLeftAlone() {
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isEqualTo(1800);
        assertThat(realm.path("ssoSessionMaxLifespan").asInt()).isEqualTo(28_800);
        assertThat(realm.path("rememberMe").asBoolean()).isFalse();
        assertThat(realm.path("waitIncrementSeconds").asInt()).isEqualTo(600);
        assertThat(realm.path("passwordPolicy").asString())
                .contains("forceExpiredPasswordChange(90)", "passwordHistory(5)");
    }

    private static List<String> duties() {
        return Arrays.stream(Duty.values()).map(Duty::name).toList();
    }

    private JsonNode role(String name) {
        return named(realm.at("/roles/realm"), name);
    }

    private Set<String> composites(String role, String client) {
        return texts(role(role).at("/composites/client/" + client));
    }

    private Set<String> scopeMapping(String scope) {
        return realm.path("scopeMappings")
                .valueStream()
                .filter(mapping -> mapping.path("clientScope").asString().equals(scope))
                .flatMap(mapping -> texts(mapping.path("roles")).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> permission(String name, String entry) {
        var permissions =
                realm.path("clients")
                        .valueStream()
                        .filter(client ->
                                client.path("clientId").asString().equals("admin-permissions"))
                        .findFirst()
                        .orElseThrow()
                        .at("/authorizationSettings/policies");
        return texts(JSON.readTree(named(permissions, name).at("/config/" + entry).asString()));
    }

    private static JsonNode named(JsonNode all, String name) {
        return all.valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is missing"));
    }

    private static Set<String> names(JsonNode all) {
        return all.valueStream()
                .map(one -> one.path("name").asString())
                .collect(Collectors.toSet());
    }

    private static Set<String> texts(JsonNode all) {
        return all.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static JsonNode read(String file) {
        try {
            return JSON.readTree(Files.readString(Path.of(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
