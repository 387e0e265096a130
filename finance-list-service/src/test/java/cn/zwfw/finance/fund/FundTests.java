package cn.zwfw.finance.fund;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.finance.Api;
import cn.zwfw.finance.Reviews;
import cn.zwfw.finance.ServiceTest;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.Told;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The bureau lists, adjusts and cancels funds; everybody reads them, with every earlier figure. */
@ServiceTest
@Cites(
        value = {"A6", "A13(2)"},
        rows = {"F1", "F2"})
class FundTests {

    @LocalServerPort int port;

    private Reviews bureau;

    @BeforeEach
    void theBureau() {
        bureau = Reviews.ofBureau(port);
    }

    @Test
    void everybodyReadsAFundWithEveryFigureItHad() {
        var code = FundDrafts.code(100);
        bureau.publishes(FundDrafts.add(FundDrafts.fund(code, "20000000.00", "20000000.00")));
        bureau.publishes(
                FundDrafts.adjust(code, FundDrafts.fund(code, "20000000.00", "15000000.01")));

        var read = everybody().get("/public/funds/" + code);

        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(read.json().path("figures").findValuesAsString("currentBudget"))
                .containsExactly("15000000.01", "20000000.00");
        assertThat(read.json().path("figures").findValuesAsString("ground"))
                .containsExactly("A13(2)-PRIORITIES", "A13(2)");
        assertThat(read.text("remaining")).isEqualTo("15000000.01");
        assertThat(revisions(code)).isEqualTo(2);
        assertThat(everybody().get("/public/funds?q=中小企业&year=2026&region=620100").body())
                .contains(code);
        assertThat(everybody().get("/public/funds?q=企业中小").body()).doesNotContain(code);
        assertThat(everybody().get("/public/funds?nature=STATE_CAPITAL").body())
                .doesNotContain(code);
    }

    @Test
    void aCancelledFundStaysPublicAndCountsNoMore() {
        var code = FundDrafts.code(110);
        bureau.publishes(FundDrafts.add(FundDrafts.fund(code, "7.00", "7.00")));
        var before = everybody().get("/public/funds/totals?by=YEAR&year=2026").json();

        bureau.publishes(FundDrafts.cancel(code));

        assertThat(everybody().get("/public/funds/" + code).json().at("/fund/status").asString())
                .isEqualTo("3");
        var after = everybody().get("/public/funds/totals?by=YEAR&year=2026").json();
        assertThat(after.at("/total/funds").asInt())
                .isEqualTo(before.at("/total/funds").asInt() - 1);
    }

    @Test
    void isToldWhenItIsPublished() {
        var code = FundDrafts.code(120);
        bureau.publishes(FundDrafts.add(FundDrafts.fund(code, "1.00", "1.00")));

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(Told.of("finance-list.fund", code))
                                .singleElement()
                                .extracting(told -> told.at("/content/budget").asString())
                                .isEqualTo("1.00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fund-code-of-other-year | /code | \"year\": 2026 | \"year\": 2027",
                "fund-outside-period | /period | \"to\": 2027 | \"to\": 2025",
                "budget-not-adjusted-yet | /currentBudget | \"currentBudget\": \"5.00\" | \"currentBudget\": \"4.00\"",
                "organ-not-finance-bureau | /organ | 62010020260200 | 62010220260200",
                "department-not-consulted | /department | \"department\": \"11620100013900001G\" | \"department\": \"11620100013900002K\""
            })
    void whatIsNoFundIsRefusedWithItsPlace(
            String code, String pointer, String what, String instead) {
        var fund = FundDrafts.fund(FundDrafts.code(200), "5.00", "5.00");
        assertThat(fund).contains(what);

        var refused = drafts(FundDrafts.add(fund.replace(what, instead)));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(refused.json().at("/errors/0/pointer").asString())
                .isEqualTo("/entries/0/content" + pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"5\"",
                "\"5.0\"",
                "\"5.001\"",
                "\"-5.00\"",
                "\"05.00\"",
                "\"5e2\"",
                "\" 5.00\"",
                "\"100000000000000.00\"",
                "5.00",
                "5",
                "null",
                "\"５.00\""
            })
    void moneyIsWrittenInOneWayOnly(String budget) {
        var fund = FundDrafts.fund(FundDrafts.code(210), "5.00", "5.00");

        var refused =
                drafts(
                        FundDrafts.add(
                                fund.replace("\"budget\": \"5.00\"", "\"budget\": " + budget)));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asString()).endsWith("/budget");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "particulars-missing | {}",
                "consultations-wrong | {\"consultations\": []}",
                "unknown-field | {\"consultations\": [{\"organs\": 1}]}",
                "consultation-in-future | {\"consultations\": [{\"organ\": \"11620100013900001G\", \"agreedOn\": \"2999-01-01\", \"document\": \"号\"}]}"
            })
    void whoeverEntersFiguresSaysWhoAgreed(String code, String particulars) {
        var fund = FundDrafts.fund(FundDrafts.code(220), "5.00", "5.00");

        var refused =
                drafts(
                        FundDrafts.add(fund)
                                .replace(FundDrafts.consulted(Api.DEPARTMENT), particulars));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void theBudgetOfTheYearStaysAndOnlyListedGroundsChangeTheCurrentOne() {
        var code = FundDrafts.code(230);
        bureau.publishes(FundDrafts.add(FundDrafts.fund(code, "9.00", "9.00")));

        var rewritten = drafts(FundDrafts.adjust(code, FundDrafts.fund(code, "8.00", "8.00")));
        var groundless =
                drafts(
                        FundDrafts.adjust(code, FundDrafts.fund(code, "9.00", "8.00"))
                                .replace("A13(2)-PRIORITIES", "A13(2)"));

        assertThat(rewritten.json().at("/errors/0/code").asString()).isEqualTo("budget-fixed");
        assertThat(groundless.json().at("/errors/0/code").asString())
                .isEqualTo("ground-not-on-route");
    }

    @ParameterizedTest
    @EnumSource(value = Duty.class, mode = EnumSource.Mode.EXCLUDE, names = "FINANCE_BUREAU")
    void onlyTheFinanceBureauJudges(Duty duty) {
        var code = FundDrafts.code(300 + List.of(Duty.values()).indexOf(duty));
        var signed = bureau.upToTheLast(FundDrafts.add(FundDrafts.fund(code, "1.00", "1.00")));

        var refused = bureau.decides(signed, duty);

        assertThat(refused.status()).isIn(403, 404);
        assertThat(bureau.decides(signed, Duty.FINANCE_BUREAU).text("state"))
                .isEqualTo("EFFECTIVE");
    }

    @Test
    void aDistrictSystemReportsTheListOfItsOwnBureau() {
        var code = "62010220260001";
        var fund = FundDrafts.fund(code, "3.00", "3.00").replace(Api.BUREAU, Api.DISTRICT_BUREAU);
        var batch =
                """
                {"entries": [{"code": "%s", "number": 1, "status": "1", "kind": "ADD",
                  "ground": "A13(2)", "effectiveFrom": "2026-01-20T00:00:00+08:00",
                  "content": %s}]}
                """
                        .formatted(code, fund);
        var path = "/exchange/batches?list=special-funds";

        var others = Api.districtSystem(port, "620103").post(path, batch);
        var own = Api.districtSystem(port, Api.DISTRICT).post(path, batch);

        assertThat(others.json().at("/results/0/problem/code").asString())
                .isEqualTo("organ-not-finance-bureau");
        assertThat(own.json().at("/results/0/result").asString())
                .as(own.body())
                .isEqualTo("STORED");
        assertThat(everybody().get("/public/funds?region=620102").body()).contains(code);
    }

    private int revisions(String code) {
        return everybody().get("/public/funds/" + code + "/revisions").json().path("items").size();
    }

    private Answer drafts(String draft) {
        return bureau.editor().post("/change-requests", draft);
    }

    private Api everybody() {
        return Api.nobody(port);
    }
}
