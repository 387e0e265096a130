package cn.zwfw.supervision.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import cn.zwfw.supervision.assessment.scheme.MetricMeasure;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Rows at the edges of what is counted; they are put in as they would have been derived. */
@AssessmentTest
@Cites(
        value = {"A13(1)", "A14", "A24", "A25"},
        rows = "S6")
class EvidenceTests {

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    private Assessing assessing;

    @BeforeEach
    void theOrgansAreKnown() {
        assessing = new Assessing(port, clock, database);
        clock.moveTo(LocalDate.of(2030, 12, 2));
        Assessing.know(told, organs);
    }

    @Test
    void whoHasFewRatingsIsChargedWithNoneOfThem() {
        var scheme =
                scheme(
                        "KH0301",
                        MetricMeasure.BAD_RATING,
                        MetricMeasure.RECTIFICATION_LATE,
                        MetricMeasure.CARD_BLUE);
        rated(Api.ORGAN, 4);
        rated(Api.OTHER_ORGAN, 5);
        for (var organ : List.of(Api.ORGAN, Api.OTHER_ORGAN)) {
            card("RATING", organ, "BLUE", "2031-01-06");
            card("CASE", organ, "BLUE", "2031-01-06");
        }
        clock.moveTo(LocalDate.of(2031, 2, 3));

        var path = assessing.drafted("2031-01", scheme);

        assertThat(rows(path, Api.ORGAN, MetricMeasure.BAD_RATING)).isEmpty();
        assertThat(rows(path, Api.ORGAN, MetricMeasure.RECTIFICATION_LATE)).isEmpty();
        assertThat(rows(path, Api.OTHER_ORGAN, MetricMeasure.BAD_RATING)).hasSize(1);
        assertThat(rows(path, Api.OTHER_ORGAN, MetricMeasure.RECTIFICATION_LATE)).hasSize(1);
        assertThat(rows(path, Api.ORGAN, MetricMeasure.CARD_BLUE)).hasSize(1);
        assertThat(rows(path, Api.OTHER_ORGAN, MetricMeasure.CARD_BLUE)).hasSize(1);
    }

    @Test
    void whatWasWithdrawnStaysSoWhateverComesOfAGraverCard() {
        var scheme = scheme("KH0302", MetricMeasure.CARD_YELLOW, MetricMeasure.CARD_RED);
        var card = UUID.randomUUID();
        card(card, "CASE", "YELLOW", "2031-02-10", "RED", "2031-03-10");
        act(card, 1, "WITHDRAW", 2);
        act(card, 2, "CONTEST", 3);
        act(card, 3, "UPHOLD", 3);
        var other = UUID.randomUUID();
        card(other, "CASE", "YELLOW", "2031-02-11", "RED", "2031-03-11");
        act(other, 1, "WITHDRAW", 3);
        clock.moveTo(LocalDate.of(2031, 4, 1));

        var february = assessing.drafted("2031-02", scheme);
        var march = assessing.drafted("2031-03", scheme);

        assertThat(keys(february, MetricMeasure.CARD_YELLOW)).isEmpty();
        assertThat(keys(march, MetricMeasure.CARD_RED)).containsExactly(card.toString());
    }

    @Test
    void aLateAnswerStaysLateWhenItIsReturned() {
        var scheme = scheme("KH0303", MetricMeasure.NOTICE_LATE);
        clock.moveTo(LocalDate.of(2031, 5, 6));
        var twice = assessing.unanswered(Api.ORGAN);
        var inTime = assessing.unanswered(Api.ORGAN);
        answer(inTime);
        clock.moveTo(LocalDate.of(2031, 5, 20));
        answer(twice);
        giveBack(twice);
        giveBack(inTime);
        clock.moveTo(LocalDate.of(2031, 6, 2));
        answer(inTime);
        clock.moveTo(LocalDate.of(2031, 7, 1));
        answer(twice);

        var may = assessing.drafted("2031-05", scheme);
        var june = assessing.drafted("2031-06", scheme);

        assertThat(rows(may, Api.ORGAN, MetricMeasure.NOTICE_LATE))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("key").asString()).isEqualTo(twice);
                    assertThat(row.path("day").asString()).isEqualTo("2031-05-13");
                    assertThat(row.path("remark").asString()).isEqualTo("逾期答复");
                });
        assertThat(rows(june, Api.ORGAN, MetricMeasure.NOTICE_LATE))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("key").asString()).isEqualTo(twice);
                    assertThat(row.path("day").asString()).isEqualTo("2031-06-17");
                    assertThat(row.path("remark").asString()).isEqualTo("退回以后逾期答复");
                });
    }

    @Test
    void aCardThatIsDueByNowIsWaitedForAlthoughItBelongsToALaterDay() {
        clock.moveTo(LocalDate.of(2031, 8, 1));
        database.sql(
                        """
                        insert into watched (topic, key, name, region, at, running)
                        values ('CASE', 'due-by-now', '许可', '620100', ?, true)
                        """)
                .param(
                        LocalDate.of(2031, 8, 3)
                                .atStartOfDay()
                                .atZone(clock.getZone())
                                .toOffsetDateTime())
                .update();
        assessing.awaitCards();
        transaction.executeWithoutResult(_ -> {
            // kept from those who would look at it
            database.sql("select key from watched where key = 'due-by-now' for update")
                    .query(String.class)
                    .single();
            clock.moveTo(LocalDate.of(2031, 8, 4));
            var early =
                    assessing.reform().post("/assessments", Assessing.form("2031-07", "KH0001"));
            assertThat(early.text("code")).isEqualTo("assessment-cards-to-come");
            database.sql("delete from watched where key = 'due-by-now'").update();
        });

        assertThat(assessing.ask(assessing.reform(), "2031-07", "KH0001").status()).isEqualTo(201);
    }

    @Test
    void whatIsPromisedAtOnceIsNeverEarlyNorCountedAmongWhatCouldBe() {
        var scheme = scheme("KH0304", MetricMeasure.EARLY_SHARE);
        decided("at-once", 0, 0);
        decided("early", 10, 5);
        decided("in-time", 10, 6);
        clock.moveTo(LocalDate.of(2031, 10, 8));

        var path = assessing.drafted("2031-09", scheme);

        assertThat(keys(path, MetricMeasure.EARLY_SHARE)).containsExactly("early");
        var score = assessing.score(path, Api.ORGAN);
        assertThat(score.path("cases").asInt()).isEqualTo(3);
        // one of two, half a point for each percentage point, ten at most
        assertThat(score.at("/metrics/0/points").decimalValue()).isEqualByComparingTo("10");
        assertThat(score.path("promisedCases").asInt()).isEqualTo(2);
    }

    private String scheme(String code, MetricMeasure... measures) {
        assessing.publishScheme(Schemes.of(code, Set.of(measures)));
        return code;
    }

    private List<JsonNode> rows(String path, String organ, MetricMeasure measure) {
        return assessing.evidence(path, organ, Schemes.metric(measure));
    }

    private List<String> keys(String path, MetricMeasure measure) {
        return rows(path, Api.ORGAN, measure).stream()
                .map(row -> row.path("key").asString())
                .toList();
    }

    /** The first is bad and was not made good. */
    private void rated(String organ, int times) {
        for (int n = 1; n <= times; n++) {
            var bad = n == 1;
            database.sql(
                            """
                            insert into rating_entry (number, region, organ, item_code, level, bad,
                                rated_on, mending, mend_by, unfounded)
                            values (?, '620100', ?, 'item', ?, ?, date '2031-01-06', ?, ?, false)
                            """)
                    .params(
                            "rated-" + organ + n,
                            organ,
                            bad ? 5 : 1,
                            bad,
                            bad ? "OPEN" : "",
                            LocalDate.of(2031, bad ? 1 : 12, 20))
                    .update();
        }
    }

    private void card(String topic, String organ, String level, String day) {
        insert(UUID.randomUUID(), topic, organ, day, raise(level, day));
    }

    private void card(
            UUID id, String topic, String level, String day, String later, String laterDay) {
        insert(id, topic, Api.ORGAN, laterDay, raise(level, day) + ", " + raise(later, laterDay));
    }

    private void insert(UUID id, String topic, String organ, String raised, String raises) {
        database.sql(
                        """
                        insert into card (id, topic, key, name, aspect, region, organ, level, rule,
                            addressee, raised_at, raises)
                        values (?, ?, ?, '许可', 'TIME', '620100', ?, 1, 'SX0004', 'HANDLER',
                            cast(? as timestamptz), ?::json)
                        """)
                .params(id, topic, id.toString(), organ, at(raised), "[" + raises + "]")
                .update();
    }

    private static String raise(String level, String day) {
        return """
        {"level": "%s", "rule": "SX0004", "ruleNumber": 0, "addressee": "HANDLER", "at": "%s",
         "message": "已届满。"}
        """
                .formatted(level, at(day));
    }

    private static String at(String day) {
        return day + "T09:00:00+08:00";
    }

    private void act(UUID card, int seq, String act, int level) {
        database.sql(
                        """
                        insert into card_act (card, seq, act, level, at, person, person_name, reason)
                        values (?, ?, ?, ?, now(), 'a', '甲', '系统故障')
                        """)
                .params(card, seq, act, level)
                .update();
    }

    private void answer(String id) {
        var answer = "/notices/" + id + "/answer";
        var handler = assessing.of(Api.ORGAN, Duty.HANDLER);
        Assessing.done(handler.put(answer, "*", "{\"text\": \"已经补齐。\"}"));
        Assessing.done(assessing.of(Api.ORGAN, Duty.PUBLISHER).post(answer, "*", ""));
    }

    private void giveBack(String id) {
        var later = "{\"reason\": \"需要核对\", \"workdays\": 20}";
        Assessing.done(assessing.government().post("/notices/" + id + "/return", "*", later));
    }

    private void decided(String number, int promised, int used) {
        database.sql(
                        """
                        insert into case_entry (number, region, organ, item_code, item_revision,
                            item_name, district, state, received_on, ended_on, used, statutory,
                            promised, in_time, decided, running)
                        values (?, '620100', ?, 'item', 1, '许可', false, 'GRANTED',
                            date '2031-09-01', date '2031-09-10', ?, 20, ?, true, true, false)
                        """)
                .params(number, Api.ORGAN, used, promised)
                .update();
    }
}
