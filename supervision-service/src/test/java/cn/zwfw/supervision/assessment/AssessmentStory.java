package cn.zwfw.supervision.assessment;

import static cn.zwfw.supervision.assessment.Assessing.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.Told;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How an assessment goes its way, from the first figures to what everybody reads. */
@AssessmentTest
@Cites(
        value = {"A24", "B4"},
        rows = {"S6", "X3a"})
class AssessmentStory {

    private static final String METRIC = "ZB04";

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    private Assessing assessing;

    @BeforeEach
    void theOrgansAreKnown() {
        assessing = new Assessing(port, clock, database);
        clock.moveTo(LocalDate.of(2027, 5, 4));
        Assessing.know(told, organs);
    }

    @Test
    void isComputedOpenedObjectedToScoredAgainConfirmedAndPublished() throws IOException {
        assessing.unanswered(Api.ORGAN);
        var wrong = assessing.unanswered(Api.ORGAN);
        assessing.unanswered(Api.OTHER_ORGAN);
        var issuer = assessing.district(Duty.GOVERNMENT, Assessing.ALSO_OF_DISTRICT);
        assessing.unanswered(issuer, Assessing.OF_DISTRICT);
        assertThat(assessing.ask(assessing.reform(), "2027-05", "KH0001").text("code"))
                .isEqualTo("assessment-period-running");
        clock.moveTo(LocalDate.of(2027, 6, 1));
        var path = assessing.drafted("2027-05", "KH0001");
        assertThat(assessing.ask(assessing.reform(), "2027-05", "KH0001").text("code"))
                .isEqualTo("assessment-exists");

        scores(path, Api.ORGAN, "96.00", 4, 2);
        scores(path, Api.OTHER_ORGAN, "98.00", 3, 1);
        scores(path, Assessing.REFORM, "100.00", 1, 0);
        scores(path, Assessing.OF_DISTRICT, "98.00", 2, 1);
        assertThat(assessing.score(path, Assessing.REFORM).path("remark").asString())
                .isEqualTo("周期内没有办结的办件");
        districts(done(assessing.reform().get(path)));

        var organ = assessing.of(Api.ORGAN, Duty.HANDLER);
        assertThat(organ.get(path).status()).isEqualTo(404);
        var opened = done(assessing.reform().post(path + "/opening", "*", "{}"));
        assertThat(opened.text("objectionsUntil")).isEqualTo("2027-06-08");
        assertThat(assessing.reform().post(path + "/refreshment", "*", "").status()).isEqualTo(409);
        var row = row(path, wrong);
        object(organ, path, row);
        assertThat(assessing.object(organ, path, METRIC, row).text("code"))
                .isEqualTo("assessment-objection-twice");
        assertThat(assessing.decide(organ, path, 1, "*", Assessing.UPHELD).status()).isEqualTo(403);
        done(assessing.decide(assessing.reform(), path, 1, "*", Assessing.UPHELD));

        scores(path, Api.ORGAN, "98.00", 3, 1);
        scores(path, Api.OTHER_ORGAN, "98.00", 3, 1);
        assertThat(assessing.evidence(path, Api.ORGAN, METRIC).get(row - 1).path("struck").asInt())
                .isEqualTo(1);
        assertThat(assessing.object(organ, path, METRIC, row).status()).isEqualTo(400);
        workbook(path, wrong);

        assertThat(confirm(path).text("code")).isEqualTo("assessment-objections-running");
        object(assessing.of(Api.OTHER_ORGAN, Duty.EDITOR), path, 1);
        clock.moveTo(LocalDate.of(2027, 6, 9));
        assertThat(assessing.object(organ, path, METRIC, 3 - row).text("code"))
                .isEqualTo("assessment-objections-over");
        assertThat(confirm(path).text("code")).isEqualTo("assessment-objections-undecided");
        done(assessing.decide(assessing.reform(), path, 2, "*", Assessing.REJECTED));
        assertThat(
                        assessing
                                .decide(assessing.reform(), path, 2, "*", Assessing.UPHELD)
                                .text("code"))
                .isEqualTo("assessment-objection-decided");
        scores(path, Api.OTHER_ORGAN, "98.00", 3, 1);
        assertThat(publish(path).status()).isEqualTo(409);
        done(confirm(path));
        assertThat(Api.nobody(port).get("/public" + path).status()).isEqualTo(404);
        var published = done(publish(path));

        assertThat(published.json().path("records").findValuesAsString("act"))
                .containsExactly("计算", "征求异议", "提出异议", "处理异议", "提出异议", "处理异议", "确认", "公布");
        everybodyReads(path);
        isTold(published.text("id"));
    }

    private void everybodyReads(String path) {
        var read = done(Api.nobody(port).get("/public" + path));
        districts(read);
        assertThat(read.json().path("metrics").findValuesAsString("code")).contains(METRIC);
        var scores = done(Api.nobody(port).get("/public" + path + "/scores?region=620100&limit=2"));
        assertThat(scores.json().path("items").findValuesAsString("rank"))
                .containsExactly("1", "1");
        var next = "&after=" + scores.text("next");
        var rest = done(Api.nobody(port).get("/public" + path + "/scores?region=620100" + next));
        assertThat(rest.json().path("items").findValuesAsString("organ"))
                .containsExactly(Api.ORGAN, Api.OTHER_ORGAN);
        assertThat(rest.body())
                .contains("\"score\":98.00")
                .doesNotContain("struck", "supervision.notice");
        assertThat(Api.nobody(port).get(path).status()).isEqualTo(401);
        var found = done(Api.nobody(port).get("/public/assessments?period=2027-05&region=620100"));
        assertThat(found.json().path("items").size()).isEqualTo(1);
    }

    private void isTold(String id) {
        await().until(() -> !Told.of("supervision.assessment", id).isEmpty());
        var event = Told.of("supervision.assessment", id).getFirst();
        assertThat(event.toString()).contains("2027-05", "KH0001", Assessing.OF_DISTRICT);
        var read = done(Api.nobody(port).get("/public/assessments/" + id));
        assertThat(event.path("publishedAt").asString()).isEqualTo(read.text("publishedAt"));
    }

    private void workbook(String path, String key) throws IOException {
        var organ = assessing.of(Api.ORGAN, Duty.PUBLISHER);
        assertThat(cells(organ.bytes(path + "/workbook"), "得分"))
                .contains(Api.ORGAN, "98.00")
                .doesNotContain(Api.OTHER_ORGAN, Assessing.OF_DISTRICT);
        assertThat(cells(organ.bytes(path + "/workbook"), "依据")).contains(key, "没有答复");
        var all = assessing.reform().bytes(path + "/workbook");
        assertThat(cells(all, "得分")).contains(Api.OTHER_ORGAN, Assessing.OF_DISTRICT);
        assertThat(cells(all, "指标")).contains("-2.00");
        assertThat(cells(all, "区县")).contains("620103", "99.00");
    }

    private static List<String> cells(byte[] book, String sheet) throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            return read.findSheet(sheet).orElseThrow().read().stream()
                    .flatMap(row -> row.stream().map(Cell::getText))
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2027-04, KH0999, /scheme, assessment-scheme-unknown",
        "2027-Q1, KH0001, /period, assessment-period-kind",
        "2027-4, KH0001, /period, invalid-value",
        "2027-04, kh, /scheme, invalid-value"
    })
    void whatIsNoPeriodOrSchemeIsRefused(
            String period, String scheme, String pointer, String code) {
        var refused = assessing.reform().post("/assessments", Assessing.form(period, scheme));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(refused.json().at("/errors/0/code").asString()).contains(code);
    }

    @Test
    void onlyWhatIsLostIsObjectedTo() {
        assessing.unanswered(Api.ORGAN);
        clock.moveTo(LocalDate.of(2027, 8, 2));
        var path = assessing.opened("2027-07", "KH0001");
        var organ = assessing.of(Api.ORGAN, Duty.EDITOR);

        assertThat(assessing.object(organ, path, METRIC, 1).text("code"))
                .isEqualTo("invalid-input");
        assertThat(assessing.object(organ, path, "ZB06", 1).body())
                .contains("assessment-objection-nothing");
        assertThat(assessing.object(organ, path, "ZB99", 1).body())
                .contains("assessment-metric-unknown");
        assertThat(done(assessing.reform().get(path)).json().path("undecided").asInt()).isZero();
    }

    @Test
    void whatWasPublishedLastIsReadFirst() {
        clock.moveTo(LocalDate.of(2033, 3, 1));
        var older = assessing.opened("2033-01", "KH0001");
        var newer = assessing.opened("2033-02", "KH0001");
        clock.moveTo(LocalDate.of(2033, 3, 20));
        done(confirm(newer));
        done(publish(newer));
        done(confirm(older));
        done(publish(older));

        var query = "/public/assessments?region=620100&limit=1";
        var first = done(Api.nobody(port).get(query));
        var second = done(Api.nobody(port).get(query + "&after=" + first.text("next")));

        assertThat(first.json().at("/items/0/period").asString()).isEqualTo("2033-01");
        assertThat(second.json().at("/items/0/period").asString()).isEqualTo("2033-02");
        var nowhere = "&after=00000000-0000-4000-8000-000000000000";
        assertThat(done(Api.nobody(port).get(query + nowhere)).json().path("items").size())
                .isZero();
    }

    @Test
    void whatWasDoneStays() {
        clock.moveTo(LocalDate.of(2027, 10, 8));
        assessing.drafted("2027-09", "KH0001");

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.sql("delete from assessment_record").update());
    }

    private void scores(String path, String organ, String total, int rank, int count) {
        var score = assessing.score(path, organ);
        assertThat(score.path("score").decimalValue())
                .as(score.toString())
                .isEqualByComparingTo(total);
        assertThat(score.path("rank").asInt()).as(score.toString()).isEqualTo(rank);
        assertThat(score.path("metrics").get(3).path("count").asInt()).isEqualTo(count);
    }

    private static void districts(Answer answer) {
        var districts = answer.json().path("districts");
        assertThat(districts.findValuesAsString("region")).containsExactly("620102", "620103");
        assertThat(districts.findValuesAsString("score")).containsExactly("100.0", "99.0");
        assertThat(districts.findValuesAsString("rank")).containsExactly("1", "2");
    }

    private int row(String path, String notice) {
        return assessing.evidence(path, Api.ORGAN, METRIC).stream()
                .filter(row -> row.path("key").asString().equals(notice))
                .findAny()
                .orElseThrow()
                .path("seq")
                .asInt();
    }

    private void object(Api who, String path, int row) {
        var filed = assessing.object(who, path, METRIC, row);
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
    }

    private Answer confirm(String path) {
        return assessing.government().post(path + "/confirmation", "*", "");
    }

    private Answer publish(String path) {
        return assessing.reform().post(path + "/publication", "*", "");
    }
}
