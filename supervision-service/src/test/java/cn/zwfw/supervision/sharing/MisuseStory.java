package cn.zwfw.supervision.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Misuse is traced to who used what; what was granted stops, and ends or goes on. */
@SharingTest
@Cites(
        value = {"A19", "A25"},
        rows = {"S5", "P0"})
class MisuseStory {

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
    void aReportListsWhoUsedWhatAndEndsTheGrantWhenItIsConfirmed() {
        var granted = granted(601);
        var use = sharing.read(sharing.named(), 601, "").text("use");

        var filed = file(sharing.provider(Duty.PUBLISHER), 601, use);

        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        assertThat(filed.json().at("/uses/0/person").asString()).isEqualTo("named");
        assertThat(filed.json().at("/uses/0/records/0").asString()).isEqualTo("a");
        assertThat(state(granted)).isEqualTo("SUSPENDED");
        assertThat(sharing.read(sharing.named(), 601, "").text("code"))
                .isEqualTo("sharing-no-grant");

        var decided = decide(sharing.office(Duty.INSPECTORATE), filed, "CONFIRMED");
        assertThat(decided.text("outcome")).isEqualTo("CONFIRMED");
        assertThat(decided.json().at("/uses/0/person").asString()).isEqualTo("named");
        assertThat(state(granted)).isEqualTo("REVOKED");
        assertThat(decide(sharing.office(Duty.INSPECTORATE), decided, "UNFOUNDED").text("code"))
                .isEqualTo("misuse-decided");
    }

    @Test
    void whatCameToNothingLetsTheGrantGoOnUnlessAnotherReportHoldsIt() {
        var granted = granted(602);
        var use = sharing.read(sharing.named(), 602, "").text("use");
        var first = file(sharing.office(Duty.DATA_BUREAU), 602, use);
        var second = file(sharing.provider(Duty.PUBLISHER), 602, use);

        assertThat(decide(sharing.office(Duty.INSPECTORATE), first, "UNFOUNDED").status())
                .isEqualTo(200);
        assertThat(state(granted)).isEqualTo("SUSPENDED");
        decide(sharing.office(Duty.INSPECTORATE), second, "UNFOUNDED");

        assertThat(state(granted)).isEqualTo("GRANTED");
        assertThat(sharing.read(sharing.named(), 602, "").status()).isEqualTo(200);
    }

    @Test
    void whatWasRevokedMeanwhileStaysRevoked() {
        var granted = granted(603);
        var use = sharing.read(sharing.named(), 603, "").text("use");
        var filed = file(sharing.provider(Duty.PUBLISHER), 603, use);
        sharing.revoke(granted);

        decide(sharing.office(Duty.INSPECTORATE), filed, "UNFOUNDED");

        assertThat(state(granted)).isEqualTo("REVOKED");
    }

    @Test
    void nobodyDecidesWhatHeFiledOrIsNamedIn() {
        granted(604);
        var use = sharing.read(sharing.named(), 604, "").text("use");
        var bureau = sharing.office(Duty.DATA_BUREAU);
        var filed = file(bureau, 604, use);

        assertThat(decide(bureau, filed, "UNFOUNDED").text("code")).isEqualTo("misuse-own");
        var user = sharing.as("named", "office", Api.CITY, Duty.INSPECTORATE);
        assertThat(decide(user, filed, "UNFOUNDED").text("code")).isEqualTo("misuse-own");
        for (var duty : List.of(Duty.INSPECTORATE, Duty.DATA_BUREAU)) {
            var colleague = sharing.other(duty);
            assertThat(decide(colleague, filed, "UNFOUNDED").text("code"))
                    .as(duty.name())
                    .isEqualTo("misuse-own");
        }
        assertThat(decide(sharing.office(Duty.INSPECTORATE), filed, "UNFOUNDED").status())
                .isEqualTo(200);
    }

    @Test
    void aReportNamesUsesOfItsResourceOnly() {
        granted(605);
        granted(606);
        var use = sharing.read(sharing.named(), 605, "").text("use");

        var refused = file(sharing.provider(Duty.PUBLISHER), 606, use);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("misuse-use-unknown");
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/uses/0");
    }

    @Test
    void usesAreTracedWhenTheResourceIsThereNoLonger() {
        granted(607);
        var use = sharing.read(sharing.named(), 607, "").text("use");
        sharing.publish(Sharing.cancel(607));

        assertThat(sharing.uses(607, "").json().at("/items/0/person").asString())
                .isEqualTo("named");
        var filed = file(sharing.office(Duty.INSPECTORATE), 607, use);
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        var elsewhere = sharing.as("x", "office", Sharing.DISTRICT, Duty.INSPECTORATE);
        assertThat(elsewhere.get("/misuse-reports/" + filed.text("id")).status()).isEqualTo(404);
    }

    private Answer granted(int n) {
        sharing.publish(Sharing.add(Sharing.resource(n, "2")));
        sharing.collect(n, Sharing.punished("a", 1));
        return sharing.granted(n, "2026-04-30", "\"entName\"");
    }

    private String state(Answer grant) {
        return sharing.other(Duty.EDITOR).get(Sharing.path(grant)).text("state");
    }

    private static Answer file(HttpCaller by, int n, String use) {
        return by.post(
                "/catalogue/" + Sharing.code(n) + "/misuse-reports",
                "{\"uses\": [%s], \"finding\": \"名单被转给了中介\"}".formatted(use));
    }

    private static Answer decide(HttpCaller by, Answer report, String outcome) {
        return by.post(
                "/misuse-reports/" + report.text("id") + "/outcome",
                report.etag(),
                "{\"outcome\": \"%s\", \"words\": \"核查情况\"}".formatted(outcome));
    }
}
