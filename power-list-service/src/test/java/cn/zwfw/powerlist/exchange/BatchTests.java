package cn.zwfw.powerlist.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.Told;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a district publishes in its own system joins the city's library. */
@ServiceTest
@Cites(
        value = {"A12", "B2", "B3", "B7"},
        rows = "P14")
class BatchTests {

    @LocalServerPort int port;
    @Autowired JdbcClient database;

    @Test
    void aReportedItemIsReadSearchedFedToldAndAudited() {
        var before = district().system().get("/exchange/digests?region=" + District.REGION);

        var answer = district().report(District.added(5000, "区级烟花爆竹零售许可"));

        assertThat(outcomes(answer)).containsExactly("STORED");
        var code = District.code(5000);
        var item = everybody().get("/public/items/" + code);
        assertThat(item.text("effectiveFrom")).startsWith("2020-01-01T00:00");
        assertThat(item.text("region")).isEqualTo(District.REGION);
        assertThat(everybody().get("/public/items?q=烟花&region=620102").body()).contains(code);
        assertThat(feed()).contains(code);
        assertThat(district().system().get("/exchange/digests?region=" + District.REGION).body())
                .isNotEqualTo(before.body());
        assertThat(count("audit_entry where act = 'entry.reported' and subject = ?", code))
                .isEqualTo(1);
        isTold(code, 1);
    }

    @Test
    void aRepeatedBatchChangesNothing() {
        var batch =
                new String[] {
                    District.added(5010, "一"),
                    District.entry(
                            District.code(5010), 2, "2", "SUSPEND", "B12(4)", "2021-01-01", "null")
                };
        assertThat(outcomes(district().report(batch))).containsExactly("STORED", "STORED");

        assertThat(outcomes(district().report(batch))).containsExactly("KNOWN", "KNOWN");

        assertThat(count("revision where code = ?", District.code(5010))).isEqualTo(2);
        isTold(District.code(5010), 1, 2);
        assertThat(everybody().get("/public/items/" + District.code(5010)).text("statusLabel"))
                .isEqualTo("暂停");
    }

    @Test
    void revisionsFollowOneAnother() {
        var code = District.code(5020);
        district().report(District.added(5020, "甲"));

        var answer =
                district()
                        .report(
                                amended(code, 3, "2022-01-01", "跳过"),
                                amended(code, 2, "2019-01-01", "更早"),
                                District.entry(code, 2, "2", "RESUME", "B13", "2021-01-01", "null"),
                                amended(code, 2, "2021-01-01", "乙"),
                                amended(code, 2, "2021-01-01", "丙"),
                                amended(code, 3, "2022-01-01", "丁"));

        assertThat(outcomes(answer))
                .containsExactly("REFUSED", "REFUSED", "REFUSED", "STORED", "REFUSED", "STORED");
        assertThat(problem(answer, 0).path("code").asString()).isEqualTo("report-out-of-order");
        assertThat(problem(answer, 1).at("/errors/0/pointer").asString())
                .isEqualTo("/effectiveFrom");
        assertThat(problem(answer, 2).at("/errors/0/pointer").asString()).isEqualTo("/status");
        assertThat(problem(answer, 4).path("code").asString()).isEqualTo("report-differs");
        assertThat(everybody().get("/public/items/" + code).json().at("/content/name").asString())
                .isEqualTo("丁");
        assertThat(everybody().get("/public/items/" + code + "/revisions").json().path("items"))
                .hasSize(3);
    }

    @Test
    void aCancelledItemLeavesTheSearchAndStaysInTheFeed() {
        var code = District.code(5030);
        district()
                .report(
                        District.added(5030, "区级旧许可"),
                        District.entry(code, 2, "3", "CANCEL", "B9(5)", "2021-01-01", "null"));

        assertThat(everybody().get("/public/items?q=区级旧许可").json().path("items")).isEmpty();
        assertThat(feed()).contains(code);
    }

    @Test
    void whatIsWrongIsRefusedAndTheRestIsKept() {
        var wrong =
                District.entry(
                        District.code(5041),
                        1,
                        "1",
                        "ADD",
                        "B9(4)",
                        "2020-01-01",
                        District.item(5041, "错").replace("\"length\": 10", "\"length\": 21"));

        var answer =
                district().report(District.added(5040, "对"), wrong, District.added(5042, "也对"));

        assertThat(outcomes(answer)).containsExactly("STORED", "REFUSED", "STORED");
        assertThat(problem(answer, 1).at("/errors/0/pointer").asString())
                .startsWith("/content/promisedLimit");
        assertThat(everybody().get("/public/items/" + District.code(5041)).status()).isEqualTo(404);
    }

    @Test
    void aDistrictReportsNothingOfOthers() {
        Journey.nameOfficers(port, Api.ORGAN, Api.CITY);
        district().report(District.added(5050, "本区的"));
        var citys =
                District.entry(
                        Drafts.code(5051),
                        1,
                        "1",
                        "ADD",
                        "B9(4)",
                        "2020-01-01",
                        Drafts.item(5051, "市级的"));

        var answer = district().report(citys);
        assertThat(outcomes(answer)).containsExactly("REFUSED");
        assertThat(problem(answer, 0).path("code").asString()).isEqualTo("officers-missing");

        var others =
                District.systemOf(port, "620103")
                        .post(
                                "/exchange/batches",
                                District.batch(
                                        amended(District.code(5050), 2, "2021-01-01", "别区的"),
                                        District.added(5052, "别区的部门")));
        assertThat(outcomes(others)).containsExactly("REFUSED", "REFUSED");
        assertThat(problem(others, 0).path("code").asString()).isEqualTo("entry-of-other-region");
    }

    @Test
    void whatSpeaksAgainstARequestSpeaksAgainstAReport() {
        var code = District.code(5055);
        district().report(District.added(5055, "仍有办件的区级许可"));
        database.sql("update item_usage set last_case_on = current_date where code = ?")
                .param(code)
                .update();

        var answer =
                district()
                        .report(
                                District.entry(
                                        code, 2, "2", "SUSPEND", "B12(2)", "2021-01-01", "null"));

        assertThat(outcomes(answer)).containsExactly("REFUSED");
        assertThat(problem(answer, 0).at("/errors/0/code").asString())
                .isEqualTo("case-within-three-years");
    }

    @Test
    void anItemHasOneKeeper() {
        var here = District.code(5061);
        Journey.draft(
                        port,
                        District.ORGAN,
                        District.REGION,
                        Drafts.add("B9(8)", District.item(5061, "本平台的")))
                .toTheEnd();
        district().report(District.added(5060, "区县系统的"));

        var answer = district().report(amended(here, 2, "2021-01-01", "覆盖"));
        assertThat(problem(answer, 0).path("code").asString()).isEqualTo("entry-kept-here");

        var draft =
                Api.officer(port, Duty.EDITOR, District.ORGAN, District.REGION)
                        .post(
                                "/change-requests",
                                Drafts.byCode("SUSPEND", "B12(4)", District.code(5060)));
        assertThat(draft.status()).isEqualTo(400);
        assertThat(draft.json().at("/errors/0/code").asString())
                .isEqualTo("entry-kept-by-district");
    }

    @Test
    void oneOfManyEqualBatchesStores() throws Exception {
        var district = district();
        Callable<Answer> report = () -> district.report(District.added(5070, "同时报送"));

        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(Collections.nCopies(8, report));

            var all = Collections.<String>emptyList();
            for (var answer : answers) {
                all = concat(all, outcomes(answer.get()));
            }
            assertThat(all).containsOnly("STORED", "KNOWN").containsOnlyOnce("STORED");
        }
        isTold(District.code(5070), 1);
    }

    @Test
    void onlyDistrictSystemsReport() {
        var batch = District.batch(District.added(5080, "专人报送"));
        var editor = Api.officer(port, Duty.EDITOR, District.ORGAN, District.REGION);

        assertThat(editor.post("/exchange/batches", batch).status()).isEqualTo(403);
        assertThat(everybody().post("/exchange/batches", batch).status()).isEqualTo(401);
        assertThat(
                        Api.of(port, "nowhere", "", null, Duty.DISTRICT_SYSTEM)
                                .post("/exchange/batches", batch)
                                .status())
                .isEqualTo(403);
    }

    private static List<String> concat(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static String amended(String code, int number, String day, String name) {
        var n = Integer.parseInt(code.substring(code.length() - 8));
        return District.entry(code, number, "1", "AMEND", "B10(2)", day, District.item(n, name));
    }

    private static List<String> outcomes(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .path("results")
                .valueStream()
                .map(outcome -> outcome.path("result").asString())
                .toList();
    }

    private static JsonNode problem(Answer answer, int row) {
        return answer.json().path("results").path(row).path("problem");
    }

    private String feed() {
        return district().system().get("/exchange/changes?limit=200&region=620102").body();
    }

    /** Comes in order, so that after the last nothing of it is on its way. */
    private static void isTold(String code, int... numbers) {
        await().untilAsserted(() ->
                assertThat(Told.of("power-list.item", code))
                        .extracting(event -> event.path("number").asInt())
                        .containsExactlyElementsOf(IntStream.of(numbers).boxed().toList()));
    }

    private long count(String where, String value) {
        return database.sql("select count(*) from " + where)
                .param(value)
                .query(Long.class)
                .single();
    }

    private District district() {
        return District.at(port);
    }

    private Api everybody() {
        return Api.nobody(port);
    }
}
