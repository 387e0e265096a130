package cn.zwfw.supervision.report;

import static cn.zwfw.supervision.report.Reporting.act;
import static cn.zwfw.supervision.report.Reporting.body;
import static cn.zwfw.supervision.report.Reporting.created;
import static cn.zwfw.supervision.report.Reporting.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.TestTokens;
import cn.zwfw.platform.testing.Told;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.cases.ToldCase;
import cn.zwfw.supervision.ledger.Topic;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service centre reports, the government gives back, takes note, and is told corrections. */
@ReportTest
@Cites(value = "A14", rows = "S7")
class ReportStory {

    @LocalServerPort int port;
    @Autowired Services services;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    @BeforeEach
    void theDay() {
        clock.moveTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void aReportGoesToTheGovernmentAndItsFiguresStayAsTheyWereSent() {
        var city = new Reporting(port, "622100");
        tell(90_001, "622100");
        var path = city.drafted("2026-Q1");
        assertThat(city.government().get(path).status()).isEqualTo(404);

        tell(90_002, "622100");
        assertThat(received(city, path)).isEqualTo(1);
        act(city.center(), path, "refreshment", "");
        assertThat(received(city, path)).isEqualTo(2);
        act(city.center(), path, "sending", "");
        tell(90_003, "622100");
        var seen = done(city.government().get(path));

        assertThat(seen.text("state")).isEqualTo("SENT");
        assertThat(seen.json().at("/figures/total/received").asInt()).isEqualTo(2);
        assertThat(seen.json().path("records").findValuesAsString("act")).containsExactly("报送");
        assertThat(done(city.center().get(path)).json().path("records").findValuesAsString("act"))
                .containsExactly("草拟", "重新统计", "报送");
    }

    @Test
    void whatIsGivenBackIsMendedAndSentAgainAndWhatWasSentFirstIsKept() {
        var city = new Reporting(port, "622200");
        var path = city.sent("2026-01");
        act(city.government(), path, "return", Reporting.WHY);
        assertThat(done(city.as(Duty.INSPECTORATE).get(path)).text("state")).isEqualTo("RETURNED");
        var now = done(city.center().get(path));
        assertThat(city.center().post(path + "/sending", now.etag(), "").status()).isEqualTo(409);

        var mended = city.center().put(path, now.etag(), "{\"remarks\": \"已补充。\"}");
        assertThat(done(mended).text("state")).isEqualTo("DRAFT");
        assertThat(city.government().get(path).status()).isEqualTo(404);
        act(city.center(), path, "refreshment", "");
        act(city.center(), path, "sending", "");
        var read = act(city.government(), path, "acknowledgement", "{\"opinion\": \"请督促整改。\"}");

        assertThat(read.text("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(read.text("remarks")).isEqualTo("已补充。");
        assertThat(read.json().path("records").findValuesAsString("act"))
                .containsExactly("报送", "退回", "报送", "审阅");
        var id = path.substring("/reports/".length());
        assertThat(
                        database.sql(
                                        """
                                        select count(distinct counted_at) from report_record
                                            join report_figures using (report, counted_at)
                                        where act = 'SEND' and report = cast(? as uuid)
                                        """)
                                .param(id)
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
        for (var table : List.of("report_record", "report_figures")) {
            assertThatThrownBy(() -> database.sql("delete from " + table).update())
                    .hasMessageContaining("only added to");
        }
        await().untilAsserted(() ->
                assertThat(Told.of("supervision.report", id))
                        .extracting(told -> told.path("state").asString())
                        .containsExactly("SENT", "RETURNED", "SENT", "ACKNOWLEDGED"));
        assertThat(Told.of("supervision.report", id).getLast().properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder(
                        "id",
                        "version",
                        "region",
                        "period",
                        "edition",
                        "state",
                        "sentAt",
                        "acknowledgedAt");
    }

    @Test
    void whatWasGivenBackAndIsWithdrawnDoesNotVanishFromWhoGaveItBack() {
        var city = new Reporting(port, "622700");
        var path = city.sent("2026-01");
        act(city.government(), path, "return", Reporting.WHY);
        act(city.center(), path, "withdrawal", Reporting.WHY);

        var seen = done(city.government().get(path));

        assertThat(seen.text("state")).isEqualTo("WITHDRAWN");
        assertThat(seen.json().path("records").findValuesAsString("act"))
                .containsExactly("报送", "退回", "撤回");
        assertThat(city.government().get("/reports?state=WITHDRAWN").body())
                .contains(path.substring("/reports/".length()));
        var id = path.substring("/reports/".length());
        await().untilAsserted(() ->
                assertThat(Told.of("supervision.report", id))
                        .extracting(told -> told.path("state").asString())
                        .containsExactly("SENT", "RETURNED", "WITHDRAWN"));
        var never = city.drafted("2026-02");
        act(city.center(), never, "withdrawal", Reporting.WHY);
        assertThat(city.government().get(never).status()).isEqualTo(404);
        assertThat(Told.of("supervision.report", never.substring("/reports/".length()))).isEmpty();
    }

    @Test
    void onePeriodHasOneReportAndAnAcknowledgedOneIsCorrectedByAnother() {
        var city = new Reporting(port, "622300");
        var center = city.center();
        var draft = city.drafted("2026-02");
        var again = center.post("/reports", body("2026-02"));
        assertThat(again.text("code")).as(again.body()).isEqualTo("report-exists");
        act(center, draft, "withdrawal", Reporting.WHY);

        var first = city.sent("2026-02");
        var id = first.substring("/reports/".length());
        var correction = "{\"period\": \"2026-02\", \"corrects\": \"" + id + "\"}";
        assertThat(center.post("/reports", correction).text("code"))
                .isEqualTo("report-not-acknowledged");
        act(city.government(), first, "acknowledgement", "{}");
        var second = created(center.post("/reports", correction));

        assertThat(second.json().path("edition").asInt()).isEqualTo(2);
        assertThat(second.text("corrects")).isEqualTo(id);
        assertThat(center.post("/reports", correction).text("code")).isEqualTo("report-exists");
        assertThat(done(city.government().get(first)).text("state")).isEqualTo("ACKNOWLEDGED");
        var elsewhere = new Reporting(port, "622302").center();
        assertThat(elsewhere.post("/reports", correction).body())
                .contains("report-corrects-unknown");
    }

    @Test
    void whoMakesAReportDoesNotTakeNoteOfIt() {
        var city = new Reporting(port, "622400");
        var both =
                new HttpCaller(
                        port,
                        "/api/supervision/v1",
                        TestTokens.of(
                                "both", Api.ORGAN, "622400", Duty.SERVICE_CENTER, Duty.GOVERNMENT));
        var path = "/reports/" + created(both.post("/reports", body("2026-Q1"))).text("id");
        act(both, path, "sending", "");

        var own = both.post(path + "/acknowledgement", done(both.get(path)).etag(), "{}");
        assertThat(own.text("code")).as(own.body()).isEqualTo("report-own");
        act(city.government(), path, "acknowledgement", "{}");
    }

    @Test
    void whatIsNoPeriodThatIsOverIsRefused() {
        var center = new Reporting(port, "622500").center();

        for (var bad : Stream.of("2026-07", "2026-Q3", "2026").toList()) {
            var refused = center.post("/reports", body(bad));
            assertThat(refused.status()).as(bad).isEqualTo(400);
            assertThat(refused.body()).as(bad).contains("report-period-not-over");
        }
        for (var bad : Stream.of("2026-13", "2015", "上个月", "2026-Q5", "").toList()) {
            assertThat(center.post("/reports", body(bad)).status()).as(bad).isEqualTo(400);
            if (bad.chars().allMatch(c -> c < 128)) {
                assertThat(center.get("/reports?period=" + bad).status()).as(bad).isEqualTo(400);
            }
        }
        var same = center.request("/reports").header("Idempotency-Key", "one");
        var key = center.send(same.POST(BodyPublishers.ofString(body("2026-06"))));
        var repeated =
                center.send(
                        center.request("/reports")
                                .header("Idempotency-Key", "one")
                                .POST(BodyPublishers.ofString(body("2026-06"))));
        assertThat(repeated.body()).isEqualTo(created(key).body());
    }

    private void tell(int n, String region) {
        var any = ToldCase.accepted(n, "2026-03-02").ended("2026-03-06", "GRANTED");
        services.tell(
                Topic.CASE,
                any.number(),
                any.json().replace("\"region\": \"620100\"", "\"region\": \"" + region + "\""));
        await().until(() ->
                database.sql("select count(*) from case_entry where number = ?")
                                .param(any.number())
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private static int received(Reporting city, String path) {
        return done(city.center().get(path)).json().at("/figures/total/received").asInt();
    }
}
