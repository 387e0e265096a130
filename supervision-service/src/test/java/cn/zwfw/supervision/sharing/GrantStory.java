package cn.zwfw.supervision.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is shared on condition is asked for, granted, read within the grant, and ended. */
@SharingTest
@Cites(
        value = {"A9", "A19"},
        rows = {"S5", "P0"})
class GrantStory {

    private static final String UNTIL = "2026-04-30";
    private static final String FIELDS = "\"entName\", \"punishDate\"";

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;

    private Sharing sharing;

    @BeforeEach
    void theOrgansAreKnown() {
        sharing = new Sharing(port);
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Sharing.know(told, organs);
    }

    @Test
    void whatIsGrantedIsReadAndNothingElse() {
        listed(301, "2");
        assertThat(refusal(sharing.read(sharing.named(), 301, ""))).isEqualTo("sharing-no-grant");

        var asked = sharing.ask(301, UNTIL, FIELDS);
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        assertThat(refusal(sharing.read(sharing.named(), 301, ""))).isEqualTo("sharing-no-grant");
        var signed = sharing.sign(asked);
        assertThat(signed.text("decideBy")).isEqualTo("2026-03-16");
        assertThat(refusal(sharing.read(sharing.named(), 301, ""))).isEqualTo("sharing-no-grant");
        var granted = sharing.decideGrant(signed, true);
        assertThat(granted.json().path("inForce").booleanValue()).isTrue();

        var page = sharing.read(sharing.named(), 301, "");
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.text("grant")).isEqualTo(granted.text("id"));
        assertThat(page.json().at("/items/0/data").propertyNames())
                .containsExactlyInAnyOrder("entName", "punishDate");
        assertThat(page.body()).doesNotContain("13900000000");
        var less = sharing.read(sharing.named(), 301, "&fields=entName").json();
        assertThat(less.at("/items/0/data").propertyNames()).containsExactly("entName");
        assertThat(refusal(sharing.read(sharing.named(), 301, "&fields=entName,phone")))
                .isEqualTo("sharing-field-not-granted");
        assertThat(sharing.read(sharing.named(), 301, "&fields=nothing").status()).isEqualTo(400);
        assertThat(refusal(sharing.read(sharing.other(Duty.HANDLER), 301, "")))
                .isEqualTo("sharing-not-named");
        var namesake = sharing.as("named", "office", Api.CITY, Duty.HANDLER);
        assertThat(refusal(sharing.read(namesake, 301, ""))).isEqualTo("sharing-no-grant");

        assertThat(sharing.revoke(granted).text("state")).isEqualTo("REVOKED");
        assertThat(refusal(sharing.read(sharing.named(), 301, ""))).isEqualTo("sharing-no-grant");
    }

    @Test
    void aGrantEndsWithItsLastDay() {
        listed(302, "2");
        sharing.granted(302, UNTIL, FIELDS);

        clock.moveTo(LocalDate.of(2026, 4, 30));
        assertThat(sharing.read(sharing.named(), 302, "").status()).isEqualTo(200);
        clock.moveTo(LocalDate.of(2026, 5, 1));
        assertThat(refusal(sharing.read(sharing.named(), 302, ""))).isEqualTo("sharing-no-grant");
    }

    @Test
    void whatIsSharedWithoutConditionNeedsAPurposeAndWhatIsNotSharedIsTheProviders() {
        listed(303, "1");
        listed(304, "3");
        var anybody = sharing.office(Duty.FINANCE_BUREAU);
        var path = "/catalogue/" + Sharing.code(303) + "/records";

        assertThat(anybody.get(path).status()).isEqualTo(400);
        assertThat(anybody.get(path + "?purpose=%20").status()).isEqualTo(400);
        var page = sharing.read(anybody, 303, "");
        assertThat(page.json().at("/items/0/data").propertyNames()).hasSize(4);
        assertThat(page.json().has("grant")).isFalse();
        assertThat(refusal(sharing.read(anybody, 304, ""))).isEqualTo("sharing-not-shared");
        assertThat(sharing.read(sharing.provider(Duty.HANDLER), 304, "").status()).isEqualTo(200);
        for (var n : List.of(303, 304)) {
            assertThat(refusal(sharing.ask(n, UNTIL, FIELDS))).isEqualTo("sharing-not-conditional");
        }
    }

    @Test
    void nobodySignsOrDecidesWhatHeAskedForHimself() {
        listed(305, "2");
        var all = new Duty[] {Duty.EDITOR, Duty.PUBLISHER};
        var self = sharing.as("self", Api.OTHER_ORGAN, Api.CITY, all);
        var path = "/catalogue/" + Sharing.code(305) + "/grants";
        var asked = self.post(path, Sharing.request(UNTIL, FIELDS, "\"both\""));

        assertThat(refusal(self.post(Sharing.path(asked) + "/signature", asked.etag(), "")))
                .isEqualTo("sharing-own-request");
        var signed = sharing.sign(asked);
        var decision = "{\"granted\": true, \"reason\": \"同意\"}";
        for (var login : List.of("self", "other-PUBLISHER", "both")) {
            var own = sharing.as(login, Api.ORGAN, Api.CITY, Duty.PUBLISHER);
            assertThat(
                            refusal(
                                    own.post(
                                            Sharing.path(signed) + "/decision",
                                            signed.etag(),
                                            decision)))
                    .as(login)
                    .isEqualTo("sharing-own-request");
        }
        assertThat(sharing.decideGrant(signed, true).status()).isEqualTo(200);
    }

    @Test
    void theProviderRefusesAndIsLateWhenHeSaysNothing() {
        listed(306, "2");
        var signed = sharing.sign(sharing.ask(306, UNTIL, FIELDS));
        clock.moveTo(LocalDate.of(2026, 3, 17));

        var seen = sharing.office(Duty.INSPECTORATE).get(Sharing.path(signed));
        assertThat(seen.json().path("overdue").booleanValue()).isTrue();
        var refused = sharing.decideGrant(signed, false);
        assertThat(refused.text("state")).isEqualTo("REFUSED");
        assertThat(refused.text("reason")).isEqualTo("按共享条件");
        assertThat(refusal(sharing.decideGrant(refused, true))).isEqualTo("sharing-grant-state");
        assertThat(refusal(sharing.read(sharing.named(), 306, ""))).isEqualTo("sharing-no-grant");
    }

    @Test
    void whatIsOverOrListedAnewIsNotGranted() {
        listed(307, "2");
        var over = sharing.sign(sharing.ask(307, "2026-03-05", FIELDS));
        var early = sharing.sign(sharing.ask(307, UNTIL, FIELDS));
        var granted = sharing.granted(307, UNTIL, FIELDS);
        clock.moveTo(LocalDate.of(2026, 3, 6));
        assertThat(refusal(sharing.decideGrant(over, true))).isEqualTo("sharing-over");

        sharing.publish(Sharing.cancel(307));
        assertThat(sharing.decideGrant(early, true).status()).isEqualTo(404);
        listed(307, "2");

        assertThat(refusal(sharing.decideGrant(early, true))).isEqualTo("sharing-not-conditional");
        assertThat(refusal(sharing.read(sharing.named(), 307, ""))).isEqualTo("sharing-no-grant");
        assertThat(sharing.revoke(granted).status()).isEqualTo(200);
    }

    @Test
    void aResourceThatIsSharedNoLongerIsReadNoLonger() {
        listed(308, "2");
        sharing.granted(308, UNTIL, FIELDS);

        sharing.publish(Sharing.amend(308, Sharing.resource(308, "3")));

        assertThat(refusal(sharing.read(sharing.named(), 308, ""))).isEqualTo("sharing-not-shared");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2027-03-03 | \"entName\" | \"named\" | /until",
                "2026-03-01 | \"entName\" | \"named\" | /until",
                "+999999999-12-31 | \"entName\" | \"named\" | /until",
                "2026-04-30 | \"nothing\" | \"named\" | /fields/0",
                "2026-04-30 | \"entName\", \"entName\" | \"named\" | /fields",
                "2026-04-30 | `` | \"named\" | /fields",
                "2026-04-30 | \"entName\" | `` | /persons",
                "2026-04-30 | \"entName\" | \"a\", \"a\" | /persons",
            })
    void whatIsAskedForBeyondTheRulesIsRefused(
            String until, String fields, String persons, String pointer) {
        if (sharing.uses(309, "").status() == 404) {
            listed(309, "2");
        }

        var refused =
                sharing.other(Duty.EDITOR)
                        .post(
                                "/catalogue/" + Sharing.code(309) + "/grants",
                                Sharing.request(until, fields, persons));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void whoReadAnOlderVersionIsRefused() {
        listed(310, "2");
        var asked = sharing.ask(310, UNTIL, FIELDS);
        var signed = sharing.sign(asked);

        assertThat(sharing.sign(asked).status()).isEqualTo(412);
        var why = "{\"reason\": \"另行申请\"}";
        assertThat(
                        sharing.other(Duty.EDITOR)
                                .post(Sharing.path(signed) + "/withdrawal", why)
                                .status())
                .isEqualTo(428);
        assertThat(sharing.sign(signed).status()).isEqualTo(409);
    }

    private void listed(int n, String type) {
        sharing.publish(Sharing.add(Sharing.resource(n, type)));
        assertThat(sharing.collect(n, Sharing.punished("a", 1)).status()).isEqualTo(201);
    }

    private static String refusal(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(403, 409);
        return answer.text("code");
    }
}
