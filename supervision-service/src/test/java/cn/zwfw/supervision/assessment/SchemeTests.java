package cn.zwfw.supervision.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Schemes change through review only, and a period is assessed by what stood on its last day. */
@AssessmentTest
@Cites(
        value = {"A24", "B4"},
        rows = "S6")
class SchemeTests {

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    private Assessing assessing;

    @BeforeEach
    void theOrgansAreKnown() {
        assessing = new Assessing(port, clock, database);
        clock.moveTo(LocalDate.of(2026, 5, 6));
        Assessing.know(told, organs);
    }

    @Test
    void whatTakesThePlaceOfOursCountsFromItsDayOn() {
        assertThat(standing("KH0003")).contains("\"number\":0");

        assessing.publishScheme(
                Schemes.of("KH0003", Schemes.metric("ZB01", "CARD_RED", "9.5", "95")));

        assertThat(standing("KH0003")).contains("\"number\":1", "9.5");
        clock.moveTo(LocalDate.of(2026, 6, 2));
        assertThat(drafted("2026-04", "KH0003")).contains("assessment-period-kind");
        assertThat(drafted("2026-05", "KH0003")).contains("\"schemeNumber\":1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'code':'ZB01','label':'红牌','measure':'CARD_RED','weight':0.001,'cap':1} | /metrics/0/weight",
                "{'code':'ZB01','label':'红牌','measure':'CARD_RED','weight':0.255,'cap':1} | /metrics/0/weight",
                "{'code':'ZB01','label':'红牌','measure':'CARD_RED','weight':-1,'cap':1} | /metrics/0/weight",
                "{'code':'ZB01','label':'红牌','measure':'CARD_RED','weight':1,'cap':1e400} | /metrics/0/cap",
                "{'code':'ZB01','label':'红牌','measure':'SMILES','weight':1,'cap':1} | /metrics/0/measure",
                "{'code':'ZB01','label':' ','measure':'CARD_RED','weight':1,'cap':1} | /metrics/0/label",
                "{'code':'x','label':'红牌','measure':'CARD_RED','weight':1,'cap':1} | /metrics/0/code"
            })
    void whatIsNoMetricIsRefused(String metric, String pointer) {
        var refused = draft(Schemes.of("KH0200", metric.replace('\'', '"')));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("/entries/0/content" + pointer);
    }

    @Test
    void aMetricStandsOnceInASchemeAndOnlyTheCityMakesSchemes() {
        var metric = Schemes.metric("ZB01", "CARD_RED", "1", "9");
        assertThat(draft(Schemes.of("KH0200", metric + "," + metric)).body())
                .contains("scheme-metric-twice", "/metrics/1/code");

        var again = Schemes.metric("ZB02", "CARD_RED", "2", "9");
        assertThat(draft(Schemes.of("KH0200", metric + "," + again)).body())
                .contains("scheme-measure-twice", "/metrics/1/measure");
        var late = Schemes.metric("ZB01", "CASE_LATE", "1", "9");
        var share = Schemes.metric("ZB02", "ON_TIME_SHARE", "1", "9");
        assertThat(draft(Schemes.of("KH0200", share + "," + late)).body())
                .contains("scheme-measure-twice", "/metrics/1/measure");

        var scheme = Schemes.of("KH0201", metric).replace(Assessing.REFORM, Assessing.OF_DISTRICT);
        var district = assessing.district(Duty.EDITOR, Assessing.OF_DISTRICT);
        var drafted = district.post("/change-requests", change(scheme));
        var submission = "/change-requests/" + drafted.text("id") + "/submit";
        var refused = district.post(submission, drafted.etag(), "");
        assertThat(refused.body()).contains("scheme-of-city-only");
    }

    private Answer draft(String scheme) {
        return assessing.of(Assessing.REFORM, Duty.EDITOR).post("/change-requests", change(scheme));
    }

    private static String change(String scheme) {
        return """
        {"list": "assessment-schemes", "kind": "ADD", "ground": "A24", "reason": "制定标准",
         "entries": [{"content": %s}]}
        """
                .formatted(scheme);
    }

    private String standing(String code) {
        return Assessing.done(Api.nobody(port).get("/public/assessment-schemes"))
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.at("/scheme/code").asString().equals(code))
                .findAny()
                .orElseThrow()
                .toString();
    }

    private String drafted(String period, String scheme) {
        return assessing.ask(assessing.reform(), period, scheme).body();
    }
}
