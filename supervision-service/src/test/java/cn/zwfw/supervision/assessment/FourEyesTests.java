package cn.zwfw.supervision.assessment;

import static cn.zwfw.supervision.assessment.Assessing.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever had a hand in an assessment does not confirm it, and who had a hand in it is kept. */
@AssessmentTest
@Cites(
        value = {"A24", "B4"},
        rows = "S6")
class FourEyesTests {

    private static final String METRIC = "ZB04";

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    private Assessing assessing;
    private Api both;

    @BeforeEach
    void theOrgansAreKnown() {
        assessing = new Assessing(port, clock, database);
        both = Api.person(port, "both", Assessing.REFORM, Duty.REFORM_OFFICE, Duty.GOVERNMENT);
        clock.moveTo(LocalDate.of(2032, 1, 5));
        Assessing.know(told, organs);
    }

    @Test
    void whoeverComputedItDoesNotConfirmItAlthoughAnotherOpenedIt() {
        clock.moveTo(LocalDate.of(2032, 2, 2));
        var drafted = assessing.ask(both, "2032-01", "KH0001");
        var path = "/assessments/" + drafted.text("id");
        done(assessing.reform().post(path + "/opening", "*", "{}"));
        clock.moveTo(LocalDate.of(2032, 2, 20));

        mayNotConfirm(both, path);
        done(assessing.government().post(path + "/confirmation", "*", ""));
    }

    @Test
    void whoeverComputedItAgainDoesNotConfirmItAlthoughAnotherDidSoOnceMore() {
        clock.moveTo(LocalDate.of(2032, 4, 1));
        var path = assessing.drafted("2032-03", "KH0001");
        done(both.post(path + "/refreshment", "*", ""));
        assessing.awaitCards();
        done(assessing.reform().post(path + "/refreshment", "*", ""));
        done(assessing.reform().post(path + "/opening", "*", "{}"));
        clock.moveTo(LocalDate.of(2032, 4, 20));

        mayNotConfirm(both, path);
    }

    @Test
    void whatBothOfficesInOneOrganObjectToTheGovernmentDecidesAndAnotherConfirms() {
        clock.moveTo(LocalDate.of(2032, 5, 6));
        assessing.unanswered(Assessing.REFORM);
        clock.moveTo(LocalDate.of(2032, 6, 1));
        var path = assessing.opened("2032-05", "KH0001");
        var objecting = assessing.of(Assessing.REFORM, Duty.EDITOR);
        assertThat(assessing.object(objecting, path, METRIC, 1).status()).isEqualTo(201);
        var legal = assessing.of(Assessing.REFORM, Duty.LEGAL_OFFICE);
        assertThat(assessing.decide(legal, path, 1, "*", Assessing.UPHELD).status()).isEqualTo(403);
        var own = assessing.of(Assessing.REFORM, Duty.GOVERNMENT);
        assertThat(assessing.decide(own, path, 1, "*", Assessing.UPHELD).status()).isEqualTo(403);

        done(assessing.decide(assessing.government(), path, 1, "*", Assessing.UPHELD));
        clock.moveTo(LocalDate.of(2032, 6, 20));

        mayNotConfirm(assessing.government(), path);
        var mayor = Api.person(port, "mayor", Assessing.GOVERNMENT, Duty.GOVERNMENT);
        done(mayor.post(path + "/confirmation", "*", ""));
    }

    @Test
    void thereIsNeverLessTimeForObjectionsThanTheSchemeGives() {
        clock.moveTo(LocalDate.of(2032, 8, 2));
        var path = assessing.drafted("2032-07", "KH0001");

        var refused = assessing.reform().post(path + "/opening", "*", "{\"workdays\": 4}");

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/workdays");
        assertThat(refused.body()).contains("assessment-workdays-shortened");
        var longer = done(assessing.reform().post(path + "/opening", "*", "{\"workdays\": 6}"));
        assertThat(longer.text("objectionsUntil")).isEqualTo("2032-08-10");
    }

    @Test
    void recordAndAuditSayWhichObjectionAndWhatBecameOfIt() {
        clock.moveTo(LocalDate.of(2032, 9, 1));
        assessing.unanswered(Api.ORGAN);
        assessing.unanswered(Api.ORGAN);
        clock.moveTo(LocalDate.of(2032, 10, 11));
        var path = assessing.opened("2032-09", "KH0001");
        var organ = assessing.of(Api.ORGAN, Duty.EDITOR);
        assessing.object(organ, path, METRIC, 1);
        assessing.object(organ, path, METRIC, 2);
        done(assessing.decide(assessing.reform(), path, 2, "*", Assessing.UPHELD));
        done(assessing.decide(assessing.reform(), path, 1, "*", Assessing.REJECTED));

        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        assertThat(
                        database.sql(
                                        """
                                        select detail from audit_entry where subject = ?
                                          and act in ('assessment.object', 'assessment.decide')
                                        order by id
                                        """)
                                .param(id.toString())
                                .query(String.class)
                                .list())
                .containsExactly(
                        "OPEN, objection 1",
                        "OPEN, objection 2",
                        "OPEN, objection 2 upheld",
                        "OPEN, objection 1 rejected");
        var records = done(assessing.reform().get(path)).json().path("records");
        assertThat(records.findValuesAsString("objection")).containsExactly("1", "2", "2", "1");
        assertThat(records.findValuesAsString("upheld")).containsExactly("true", "false");
        assertThat(
                        database.sql(
                                        """
                                        select decided_by from assessment_objection
                                        where assessment = ?
                                        """)
                                .param(id)
                                .query(String.class)
                                .list())
                .containsExactly("REFORM_OFFICE-officer", "REFORM_OFFICE-officer");
    }

    @Test
    void anObjectionChangesOnlyWhenItIsDecided() {
        clock.moveTo(LocalDate.of(2032, 11, 1));
        assessing.unanswered(Api.ORGAN);
        assessing.unanswered(Api.ORGAN);
        clock.moveTo(LocalDate.of(2032, 12, 1));
        var path = assessing.opened("2032-11", "KH0001");
        var organ = assessing.of(Api.ORGAN, Duty.EDITOR);
        assessing.object(organ, path, METRIC, 1);
        assessing.object(organ, path, METRIC, 2);
        done(assessing.decide(assessing.reform(), path, 1, "*", Assessing.REJECTED));

        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        for (var change : Map.of(1, "decision = '改了'", 2, "reason = '改了'").entrySet()) {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .as(change.getValue())
                    .isThrownBy(() -> change(id, change.getKey(), change.getValue()));
        }
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        database.sql("delete from assessment_objection where assessment = ?")
                                .param(id)
                                .update());
    }

    private void change(UUID id, int seq, String what) {
        database.sql(
                        "update assessment_objection set %s where assessment = ? and seq = ?"
                                .formatted(what))
                .params(id, seq)
                .update();
    }

    private static void mayNotConfirm(Api who, String path) {
        var refused = who.post(path + "/confirmation", "*", "");
        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("assessment-confirmed-by-maker");
    }
}
