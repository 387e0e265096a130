package cn.zwfw.supervision.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import cn.zwfw.supervision.notice.NoticeTest;
import cn.zwfw.supervision.notice.Noticing;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How incidents are reported, handled, given back, verified and closed, and nobody else knows. */
@NoticeTest
@Cites(value = "A20", rows = "S8")
class IncidentStory {

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    @BeforeEach
    void theOrgansAreKnown() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Noticing.know(told, organs);
    }

    @Test
    void anAttackIsHandledByTheBureauGivenBackHandledAgainAndVerifiedByTheInspectorate() {
        var incidence = new Incidence(port);
        var bureau = incidence.other(Duty.DATA_BUREAU);
        var inspector = incidence.other(Duty.INSPECTORATE);
        var id = incidence.reported("INTRUSION", "后台被试探登录。");
        assertThat(incidence.act(inspector, id, "verification").status()).isEqualTo(409);
        assertThat(incidence.act(incidence.officer(Duty.SECRECY_REVIEWER), id, "handling").status())
                .isEqualTo(403);

        incidence.done(incidence.officer(Duty.SECRECY_REVIEWER), id, "supplement");
        incidence.done(bureau, id, "handling");
        assertThat(incidence.act(bureau, id, "verification").text("code"))
                .isEqualTo("incident-verified-by-handler");
        assertThat(incidence.act(incidence.officer(Duty.INSPECTORATE), id, "verification").status())
                .isEqualTo(403);
        incidence.done(inspector, id, "return");
        incidence.done(bureau, id, "handling");
        var closed = incidence.done(inspector, id, "verification");

        assertThat(closed.text("state")).isEqualTo("CLOSED");
        assertThat(closed.json().at("/content/what").asString()).isEqualTo("后台被试探登录。");
        assertThat(closed.json().path("records").findValuesAsString("act"))
                .containsExactly("报告", "补充报告", "处置", "退回处置", "处置", "核实办结");
        assertThat(incidence.act(incidence.officer(Duty.EDITOR), id, "supplement").status())
                .isEqualTo(409);
    }

    @Test
    void aLeakIsAlsoHandledByTheDepartmentsOwnReviewer() {
        var incidence = new Incidence(port);
        var id = incidence.reported("LEAK", "共享数据外泄。");

        incidence.done(incidence.officer(Duty.SECRECY_REVIEWER), id, "handling");

        assertThat(incidence.other(Duty.SECRECY_REVIEWER).get("/incidents/" + id).status())
                .isEqualTo(404);
        incidence.done(incidence.other(Duty.DATA_BUREAU), id, "verification");
    }

    @Test
    void listsAndAnswersToReportsHoldNoWords() {
        var incidence = new Incidence(port);
        var id = incidence.reported("OUTAGE", "机房断电一小时。");

        var listed = incidence.other(Duty.DATA_BUREAU).get("/incidents?kind=OUTAGE&limit=200");

        assertThat(listed.body()).contains(id).doesNotContain("机房断电");
        assertThat(Api.nobody(port).get("/incidents/" + id).status()).isEqualTo(401);
        assertThat(incidence.other(Duty.EDITOR).get("/incidents?limit=200").body())
                .doesNotContain(id);
        assertThat(incidence.officer(Duty.PUBLISHER).get("/incidents/" + id).body())
                .contains("机房断电一小时。");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T22:10, 2026-03-01T23:01",
        "2026-03-01T23:00, 2026-03-02T23:00",
        "2026-03-01T22:10, 1999-12-31T00:00"
    })
    void timesThatCannotBeAreRefused(String right, String wrong) {
        var body = Incidence.body("OTHER", "其他").replace(right, wrong);

        var refused = Api.officer(port, Duty.HANDLER).post("/incidents", body);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("incident-times");
    }

    @Test
    void recordsAreOnlyAddedTo() {
        var id = UUID.fromString(new Incidence(port).reported("OTHER", "其他"));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        database.sql("delete from incident_record where incident = ?")
                                .param(id)
                                .update());
    }

    @Test
    void whoReadAnOlderVersionIsRefused() {
        var incidence = new Incidence(port);
        var id = incidence.reported("OTHER", "其他");
        var bureau = incidence.other(Duty.DATA_BUREAU);
        var path = "/incidents/" + id;
        var read = bureau.get(path).etag();
        incidence.done(incidence.officer(Duty.EDITOR), id, "supplement");

        assertThat(bureau.post(path + "/handling", read, Incidence.WORDS).status()).isEqualTo(412);
    }

    @Test
    void theWalkOfTheExamplesSucceeds() {
        assertThatNoException().isThrownBy(() -> IncidentWalk.through(port));
    }
}
