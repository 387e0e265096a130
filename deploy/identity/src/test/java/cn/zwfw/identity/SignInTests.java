package cn.zwfw.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in through the issuer's own forms, as a browser does. */
@Cites(value = "A17", rows = "X5")
class SignInTests {

    private final Browser browser = new Browser();

    @Test
    void nobodyOfTheStaffGetsACodeBeforeASecondFactorIsSetUp() {
        var officer = Person.of("secrecy-reviewer.620100");

        var page = officer.password(browser, Front.PORTAL, Person.PASSWORD);

        assertThat(page.asksFor("totpSecret")).as(page.body()).isTrue();
        assertThat(page.code()).isEmpty();
        var again = browser.open(Front.authorization(Front.PORTAL.request()));
        assertThat(again.code()).as("the same browser, asking anew").isEmpty();
        assertThat(officer.setUp(browser, page).code()).isPresent();
    }

    @Test
    void thePasswordAloneIsNotEnoughAfterwards() {
        var officer = Person.of("reform-office.620100");
        officer.signIn(Front.PORTAL);

        var page = officer.password(browser, Front.PORTAL, Person.PASSWORD);

        assertThat(page.asksFor("otp")).isTrue();
        assertThat(page.code()).isEmpty();
        var refused = officer.code(browser, page, officer.secondFactor().wrong());
        assertThat(refused.code()).isEmpty();
        assertThat(officer.code(browser, refused, officer.secondFactor().next()).code())
                .isPresent();
    }

    @Test
    void aCodeOfTheSecondFactorIsGoodOnce() {
        var officer = Person.of("publisher.620100");
        var page = officer.password(browser, Front.PORTAL, Person.PASSWORD);
        var factor = new Totp(page.entry("totpSecret"));
        var shown = factor.next();
        assertThat(
                        browser.submit(
                                        page,
                                        Map.of(
                                                "totp",
                                                shown,
                                                "totpSecret",
                                                factor.secret(),
                                                "userLabel",
                                                "phone"))
                                .code())
                .isPresent();

        var elsewhere = new Browser();
        var asked = officer.password(elsewhere, Front.PORTAL, Person.PASSWORD);

        assertThat(officer.code(elsewhere, asked, shown).code()).isEmpty();
    }

    @Test
    void anApplicantSignsInByPassword() {
        var page = Person.of("applicant.1").password(browser, Front.PORTAL, Person.PASSWORD);

        assertThat(page.code()).isPresent();
    }

    @Test
    void anApplicantWhoChoseASecondFactorIsAskedForIt() {
        var applicant = Person.of("applicant.2");
        var request = Front.ACCOUNT.request();
        applicant.password(browser, Front.ACCOUNT, Person.PASSWORD);
        request.put("kc_action", "CONFIGURE_TOTP");
        applicant.setUp(browser, browser.open(Front.authorization(request)));

        var page = applicant.password(new Browser(), Front.PORTAL, Person.PASSWORD);

        assertThat(page.asksFor("otp")).as(page.body()).isTrue();
        assertThat(page.code()).isEmpty();
    }

    @Test
    void fiveFailuresLockAnAccountAndNoOther() {
        var officer = Person.of("handler.620100");
        for (int failure = 1; failure < 5; failure++) {
            officer.password(new Browser(), Front.PORTAL, "Wrong-" + failure);
        }
        assertThat(officer.password(new Browser(), Front.PORTAL, Person.PASSWORD).asksFor("totp"))
                .as("after four failures")
                .isTrue();

        officer.password(new Browser(), Front.PORTAL, "Wrong-5");

        var page = officer.password(browser, Front.PORTAL, Person.PASSWORD);
        assertThat(page.asksFor("totp")).as("after five failures").isFalse();
        assertThat(page.asksFor("password")).isTrue();
        var state =
                Keycloak.running()
                        .temporaryAdministrator()
                        .get(
                                "/attack-detection/brute-force/users/"
                                        + Keycloak.running().idOf("handler.620100"))
                        .json();
        assertThat(state.path("disabled").asBoolean()).isTrue();
        assertThat(Person.of("applicant.1").token()).isNotEmpty();
    }

    @Test
    void theStaffHaveOneSessionAtATime() {
        var officer = Person.of("legal-office.620100");
        var first = officer.signIn(Front.PORTAL);

        var second = officer.signIn(Front.PORTAL);

        assertThat(Front.PORTAL.refreshed(first.text("refresh_token")).status()).isEqualTo(400);
        assertThat(Front.PORTAL.refreshed(second.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void aRefreshTokenIsGoodOnceAndItsSecondUseEndsWhatCameOfIt() {
        var first = Person.of("applicant.1").signIn(Front.PORTAL).text("refresh_token");
        var second = Front.PORTAL.refreshed(first);
        assertThat(second.status()).isEqualTo(200);

        assertThat(Front.PORTAL.refreshed(first).status()).isEqualTo(400);
        assertThat(Front.PORTAL.refreshed(second.text("refresh_token")).status()).isEqualTo(400);
    }

    static Stream<Arguments> spoiltRequests() {
        return Stream.of(
                spoilt("sent back elsewhere", r -> r.put("redirect_uri", "http://127.0.0.1:9/x")),
                spoilt("a longer address", r -> r.merge("redirect_uri", "/x", String::concat)),
                spoilt("no proof key", r -> r.remove("code_challenge")),
                spoilt("a plain proof key", r -> r.put("code_challenge_method", "plain")),
                spoilt("a token at once", r -> r.put("response_type", "token")),
                spoilt("an identity token at once", r -> r.put("response_type", "id_token")));
    }

    private static Arguments spoilt(String how, Consumer<Map<String, String>> spoiling) {
        var request = Front.PORTAL.request();
        spoiling.accept(request);
        return Arguments.of(how, request);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiltRequests")
    void thePortalIsRefused(String how, Map<String, String> request) {
        var page = browser.open(Front.authorization(request));

        assertThat(page.asksFor("password")).as(how).isFalse();
        assertThat(page.code()).isEmpty();
        assertThat(page.address()).doesNotContain("token=");
    }

    @Test
    void aCodeIsWorthNothingWithoutItsProof() {
        var page = Person.of("applicant.1").password(browser, Front.PORTAL, Person.PASSWORD);
        var code = page.code().orElseThrow();

        assertThat(
                        Front.PORTAL
                                .token(code, "another-verifier-of-forty-three-characters-0")
                                .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "admin-cli", "account-console", "security-admin-console"})
    void noClientTakesAPassword(String client) {
        var answer =
                Front.token(
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                client,
                                "username",
                                "applicant.1",
                                "password",
                                Person.PASSWORD));

        assertThat(answer.status()).isBetween(400, 401);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @Test
    void ofAllClientsOnlyTheConsoleOfAdministratorsHasTheFullScope() {
        assertThat(Keycloak.running().clients())
                .allSatisfy(client -> {
                    assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
                    assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
                })
                .filteredOn(client -> client.path("fullScopeAllowed").asBoolean())
                .extracting(client -> client.path("clientId").asString())
                .containsExactly("security-admin-console");
    }

    /**
     * Each breaks one rule: length, capital, small letter, digit, sign, name, what it was before.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aa-4567",
                "aa-45678901",
                "AA-45678901",
                "Aa-BcDeFgHi",
                "Aa345678901",
                "Applicant.3-Aa1",
                "the one before"
            })
    void aWeakPasswordIsRefused(String password) {
        var chosen = password.equals("the one before") ? Person.PASSWORD : password;

        assertThat(set(chosen)).as(password).isEqualTo(400);
    }

    @Test
    void aStrongPasswordIsTaken() {
        assertThat(set("Horse-Battery-9")).isEqualTo(204);
        assertThat(set(Person.PASSWORD)).as("one of the last five").isEqualTo(400);
    }

    private static int set(String password) {
        var id = Keycloak.running().idOf("applicant.3");
        var body = Map.of("type", "password", "value", password);
        var text = HttpCaller.JSON.writeValueAsString(body);
        return Keycloak.running()
                .temporaryAdministrator()
                .put("/users/" + id + "/reset-password", "*", text)
                .status();
    }
}
