package cn.zwfw.supervision.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import cn.zwfw.supervision.ServiceTest;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.assessment.scheme.MetricMeasure;
import cn.zwfw.supervision.cases.ToldCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What every measure counts of what was told, and what it does not. */
@ServiceTest
@TestPropertySource(properties = {"zwfw.clock.movable=true", "test.database=measures"})
@Cites(
        value = {"A11", "A13(1)", "A13(2)", "A14", "A20", "A24", "A25", "B15", "B17"},
        rows = {"S0", "S6"})
class MeasureTests {

    private static final String INCIDENT =
            """
            {"kind": "LEAK", "severity": 3, "occurredAt": "2026-02-27T22:10:00+08:00",
             "discoveredAt": "2026-02-27T23:00:00+08:00",
             "content": {"what": "附件外泄", "affected": "办事指南页面", "measures": "已经撤下"}}
            """;

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired Services services;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    @Test
    void everyMeasureCountsWhatItNamesAndNothingElse() {
        var assessing = new Assessing(port, clock, database);
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Assessing.know(told, organs);
        told.tells(ToldMarch.ORGAN, Api.CITY, "兰州市住房和城乡建设局");
        await().until(() -> organs.find(ToldMarch.ORGAN).isPresent());
        // those two count the same rows, so no scheme has both
        var most = EnumSet.complementOf(EnumSet.of(MetricMeasure.ON_TIME_SHARE));
        assessing.publishScheme(Schemes.of("KH0100", most));
        assessing.publishScheme(Schemes.of("KH0101", Set.of(MetricMeasure.ON_TIME_SHARE)));
        var march = new ToldMarch(services, database);
        march.all();
        var late = assessing.unanswered(ToldMarch.ORGAN);
        answered(assessing);
        withdrawn(assessing);
        var incident = incident(assessing);
        clock.moveTo(LocalDate.of(2026, 4, 1));
        var later = incident(assessing);
        assessing.unanswered(ToldMarch.ORGAN);
        await().until(march::isHeard);
        clock.moveTo(LocalDate.of(2026, 4, 10));
        assessing.awaitCards();
        withdrawCard(assessing, ToldMarch.WITHDRAWN_CARD);

        var path = assessing.drafted("2026-03", "KH0100");
        var found = found(assessing, path);

        cards(found);
        assertThat(found.get(MetricMeasure.CASE_LATE))
                .containsExactlyInAnyOrder(
                        number(ToldMarch.LATE), number(ToldMarch.WITHDRAWN_CARD));
        var shares = found(assessing, assessing.drafted("2026-03", "KH0101"));
        assertThat(shares.get(MetricMeasure.ON_TIME_SHARE))
                .isEqualTo(found.get(MetricMeasure.CASE_LATE));
        assertThat(found.get(MetricMeasure.EARLY_SHARE)).containsExactly(number(ToldMarch.EARLY));
        assertThat(found.get(MetricMeasure.NOTICE_LATE)).containsExactly(late);
        assertThat(found.get(MetricMeasure.DISCLOSURE_LATE)).containsExactly("KHD1", "KHD2");
        assertThat(found.get(MetricMeasure.ADJUSTMENT_LATE)).containsExactly("KHA1", "KHA2");
        assertThat(found.get(MetricMeasure.INQUIRY_LATE))
                .containsExactlyElementsOf(ToldMarch.LATE_INQUIRIES);
        assertThat(found.get(MetricMeasure.INCIDENT)).containsExactly("2026-03-02");
        assertThat(found.get(MetricMeasure.BAD_RATING))
                .containsExactly("2026-03-03", "2026-03-06", "2026-03-31");
        assertThat(found.get(MetricMeasure.RECTIFICATION_LATE)).containsExactly("2026-03-18");
        assertThat(assessing.score(path, ToldMarch.ORGAN).path("cases").asInt()).isEqualTo(4);
        noRowSays(assessing, path, "KHR1", "KHR3", "LEAK", "附件外泄", incident, later);
    }

    private void cards(Map<MetricMeasure, List<String>> found) {
        assertThat(found.get(MetricMeasure.CARD_YELLOW))
                .contains(number(ToldMarch.LATE), number(ToldMarch.YELLOW_AT_FIRST), "KHD1")
                .doesNotContain(
                        number(ToldMarch.OPEN),
                        number(ToldMarch.WITHDRAWN_CARD),
                        number(ToldMarch.OF_APRIL),
                        number(ToldMarch.EARLY));
        assertThat(found.get(MetricMeasure.CARD_RED))
                .contains(number(ToldMarch.OPEN))
                .doesNotContain(number(ToldMarch.YELLOW_AT_FIRST), number(ToldMarch.LATE));
        assertThat(found.get(MetricMeasure.CARD_BLUE))
                .contains("KHD5")
                .doesNotContain("KHR1", "KHR3", "KHR4", "KHR5")
                .doesNotContain(number(ToldMarch.LATE), number(ToldMarch.OF_APRIL));
    }

    /** Which case was rated, which incident it was and what leaked. */
    private static void noRowSays(Assessing assessing, String path, String... what) {
        var all = path + "/scores/" + ToldMarch.ORGAN + "/evidence?limit=200";
        assertThat(Assessing.done(assessing.reform().get(all)).body()).doesNotContain(what);
    }

    /** The keys of what was counted; where there is none, the days. */
    private Map<MetricMeasure, List<String>> found(Assessing assessing, String path) {
        var found = new EnumMap<MetricMeasure, List<String>>(MetricMeasure.class);
        for (var measure : MetricMeasure.values()) {
            found.put(
                    measure,
                    assessing.evidence(path, ToldMarch.ORGAN, Schemes.metric(measure)).stream()
                            .map(this::key)
                            .collect(Collectors.toCollection(ArrayList::new)));
        }
        return found;
    }

    private String key(JsonNode row) {
        if (!row.has("key")) {
            return row.path("day").asString();
        }
        var key = row.path("key").asString();
        return row.path("source").asString().equals("supervision.card") ? thing(key) : key;
    }

    private String thing(String card) {
        return database.sql("select key from card where id = ?")
                .param(UUID.fromString(card))
                .query(String.class)
                .single();
    }

    private static void answered(Assessing assessing) {
        var notice = "/notices/" + assessing.unanswered(ToldMarch.ORGAN);
        var handler = assessing.of(ToldMarch.ORGAN, Duty.HANDLER);
        Assessing.done(handler.put(notice + "/answer", "*", "{\"text\": \"已经补齐。\"}"));
        Assessing.done(
                assessing.of(ToldMarch.ORGAN, Duty.PUBLISHER).post(notice + "/answer", "*", ""));
    }

    private static void withdrawn(Assessing assessing) {
        var notice = "/notices/" + assessing.unanswered(ToldMarch.ORGAN);
        Assessing.done(
                assessing.government().post(notice + "/withdrawal", "*", "{\"reason\": \"误发\"}"));
    }

    private static String incident(Assessing assessing) {
        var reported = assessing.of(ToldMarch.ORGAN, Duty.EDITOR).post("/incidents", INCIDENT);
        assertThat(reported.status()).as(reported.body()).isEqualTo(201);
        return reported.text("id");
    }

    private void withdrawCard(Assessing assessing, ToldCase any) {
        var card =
                database.sql("select id from card where key = ? and aspect = 'TIME'")
                        .param(any.number())
                        .query(UUID.class)
                        .single();
        Assessing.done(
                assessing
                        .inspectorate()
                        .post("/cards/" + card + "/withdrawal", "*", "{\"reason\": \"系统故障\"}"));
    }

    private static String number(ToldCase any) {
        return any.number();
    }
}
