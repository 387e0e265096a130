package cn.zwfw.approval.district;

import static cn.zwfw.approval.district.DistrictItems.CHENGGUAN;
import static cn.zwfw.approval.district.DistrictItems.QILIHE;
import static cn.zwfw.approval.district.Rows.outcome;
import static cn.zwfw.approval.district.Rows.report;
import static cn.zwfw.approval.district.Rows.results;
import static cn.zwfw.approval.district.Rows.row;
import static cn.zwfw.approval.district.Rows.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Cases are reported in, again, out of order, at once, and each is kept as it last was. */
@DistrictTest
@Cites(
        value = {"A12", "A14"},
        rows = "V9")
class DistrictCaseStory {

    private static final String TOPIC = "approval.case";

    @LocalServerPort int port;
    @Autowired DistrictItems items;
    @Autowired WorkCalendars calendars;
    @Autowired JdbcClient database;

    @Test
    void aRepeatedBatchChangesNothingAndANewerVersionReplacesAnOlder() {
        var first = row("order-1", 2, item());

        assertThat(results(report(system(), List.of(first)))).containsExactly("STORED");
        assertThat(results(report(system(), List.of(first)))).containsExactly("UNCHANGED");
        var older = with(first, "", "version", "1");
        assertThat(results(report(system(), List.of(older)))).containsExactly("STALE");
        var other = with(first, "/steps/1", "result", "\"审查意见\"");
        var differs = report(system(), List.of(other));
        assertThat(results(differs)).containsExactly("REFUSED");
        assertThat(outcome(differs).at("/problem/code").asString())
                .isEqualTo("district-case-differs");
        var newer = with(with(other, "", "version", "7"), "", "itemRevision", "1");
        assertThat(results(report(system(), List.of(newer)))).containsExactly("STORED");
        var moved =
                with(
                        with(newer, "", "version", "8"),
                        "",
                        "receivedAt",
                        "\"2026-03-01T09:30:00+08:00\"");
        assertThat(outcome(report(system(), List.of(moved))).at("/problem/code").asString())
                .isEqualTo("district-case-moved");

        var kept = kept("order-1");
        assertThat(kept.at("/reported/version").asInt()).isEqualTo(7);
        assertThat(kept.at("/reported/steps/1/result").asString()).isEqualTo("审查意见");
        await().until(() -> told("order-1").size() == 2);
        assertThat(told("order-1"))
                .extracting(event -> event.path("version").asInt())
                .containsExactly(2, 7);
        assertThat(audited("order-1")).isEqualTo(2);
        assertThat(kept.at("/reported/receivedAt").asString())
                .isEqualTo("2026-03-02T09:30:00+08:00");
    }

    @Test
    void oneMomentInTwoZonesIsTheSame() {
        var here = row("zone-1", 1, item());
        var there = with(here, "", "receivedAt", "\"2026-03-02T01:30:00Z\"");

        assertThat(results(report(system(), List.of(here, there))))
                .containsExactly("STORED", "UNCHANGED");
    }

    @Test
    void theVersionsOfACaseInOneBatchFollowEachOther() {
        var first = row("within-1", 1, item());
        var second = with(first, "", "version", "2");

        var answer = report(system(), List.of(first, second, first, second));

        assertThat(results(answer)).containsExactly("STORED", "STORED", "STALE", "UNCHANGED");
        assertThat(kept("within-1").at("/reported/version").asInt()).isEqualTo(2);
    }

    @Test
    void itIsToldAsOurOwnCasesAreAsFarAsItIsKnown() {
        report(system(), List.of(row("told-1", 3, item())));

        await().until(() -> told("told-1").size() == 1);
        var told = told("told-1").getFirst();
        assertThat(told.path("number").asString()).isEqualTo(CHENGGUAN + "/told-1");
        assertThat(told.path("source").asString()).isEqualTo("district");
        assertThat(told.path("organ").asString()).isEqualTo(Api.ORGAN);
        assertThat(told.path("receivedAt").asString()).isEqualTo("2026-03-02T09:30:00+08:00");
        assertThat(told.at("/steps/0/state").asString()).isEqualTo("DONE");
        assertThat(told.at("/steps/1/state").asString()).isEqualTo("OPEN");
        assertThat(told.at("/steps/1/openedOn").asString()).isEqualTo("2026-03-03");
        var calendar = calendars.current();
        // two working days of testing are not counted, five were granted beyond the twenty
        assertThat(told.at("/clocks/1/dueOn").asString())
                .isEqualTo(calendar.plusWorkdays(LocalDate.of(2026, 3, 3), 27).toString());
        assertThat(told.at("/clocks/1/promisedOn").asString())
                .isEqualTo(calendar.plusWorkdays(LocalDate.of(2026, 3, 3), 17).toString());
        assertThat(told.at("/clocks/0/dueOn").asString()).isEqualTo("2026-03-09");
        assertThat(told.path("records")).isEmpty();
    }

    @Test
    void whatAnItemAllowedInAnOlderRevisionIsNotKnown() {
        report(system(), List.of(with(row("told-2", 3, item()), "", "itemRevision", "1")));

        await().until(() -> told("told-2").size() == 1);
        assertThat(told("told-2").getFirst().at("/clocks/1").has("dueOn")).isFalse();
    }

    @Test
    void oneBadRowKeepsNoOtherOut() {
        var good = row("bad-1", 1, item());
        List<JsonNode> rows = new ArrayList<>();
        rows.add(good);
        rows.add(with(row("bad-2", 1, item()), "/steps/1", "round", "0"));
        rows.add(with(row("bad-3", 1, item()), "", "applicant", "\"欧阳小明\""));
        rows.add(NullNode.getInstance());
        rows.add(row("bad-4", 1, items.of(QILIHE)));
        rows.add(with(row("bad-5", 1, item()), "", "itemRevision", "3"));
        rows.add(row("bad-6", 1, item()));

        var answer = report(system(), rows);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(results(answer))
                .containsExactly(
                        "STORED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "STORED");
        assertThat(pointers(answer))
                .containsExactly(
                        "", "/steps/1/round", "/applicant", "", "/itemCode", "/itemRevision", "");
        assertThat(answer.json().at("/results/4/problem/errors/0/code").asString())
                .isEqualTo("district-item-elsewhere");
        assertThat(answer.json().at("/results/3/number").asString()).isEmpty();
        assertThat(answer.body()).doesNotContain("欧阳");
    }

    @Test
    void theSameBatchesAtOnceAreOne() throws Exception {
        var rows = IntStream.range(0, 60).mapToObj(n -> row("race-" + n, 1, item())).toList();
        var backwards = new ArrayList<ObjectNode>(rows);
        Collections.reverse(backwards);
        var reports = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 4; i++) {
            reports.add(() -> report(system(), rows));
            reports.add(() -> report(system(), backwards));
        }

        List<Answer> answers;
        try (var pool = Executors.newFixedThreadPool(8)) {
            answers = pool.invokeAll(reports).stream().map(future -> future.resultNow()).toList();
        }

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        var all = answers.stream().flatMap(answer -> results(answer).stream()).toList();
        assertThat(all).filteredOn("STORED"::equals).hasSize(60);
        assertThat(all).filteredOn("UNCHANGED"::equals).hasSize(7 * 60);
        await().until(() -> told("race-59").size() == 1 && told("race-0").size() == 1);
    }

    @Test
    void twoHundredRowsAreTakenAndNoMore() {
        var item = item();
        var rows = IntStream.range(0, 200).mapToObj(n -> full(row("many-" + n, 1, item))).toList();
        var size = report(system(), rows);
        assertThat(rows.toString().length()).isBetween(1_000_000, 2_000_000);
        assertThat(size.status()).as(size.body()).isEqualTo(200);
        assertThat(results(size)).hasSize(200).containsOnly("STORED");
        var page = system().get("/exchange/cases?limit=200&after=many-");
        assertThat(page.json().path("items")).hasSize(200);

        assertThat(report(system(), Collections.nCopies(201, row("many-1", 1, item))).status())
                .isEqualTo(400);
        assertThat(report(system(), List.of()).status()).isEqualTo(400);
        var large = with(row("many-1", 1, item), "", "number", "\"" + "x".repeat(2_200_000) + "\"");
        assertThat(report(system(), List.of(large)).status()).isEqualTo(413);
    }

    /** With as many steps as make two hundred of them fill what may be sent. */
    private static ObjectNode full(ObjectNode row) {
        var steps = row.withArray("steps");
        for (int n = 0; n < 30; n++) {
            var step = (ObjectNode) steps.get(0).deepCopy();
            steps.add(step.put("node", "n" + n));
        }
        return row;
    }

    private String item() {
        return items.of(CHENGGUAN);
    }

    private Api system() {
        return Api.districtSystem(port, CHENGGUAN);
    }

    private JsonNode kept(String number) {
        var before = number.substring(0, number.length() - 1);
        var kept = system().get("/exchange/cases?limit=1&after=" + before).json().at("/items/0");
        assertThat(kept.at("/reported/number").asString()).isEqualTo(number);
        return kept;
    }

    private static List<JsonNode> told(String number) {
        return Told.of(TOPIC, CHENGGUAN + "/" + number);
    }

    private static List<String> pointers(Answer answer) {
        return answer.json()
                .path("results")
                .valueStream()
                .map(outcome -> outcome.at("/problem/errors/0/pointer").asString(""))
                .toList();
    }

    private int audited(String number) {
        return database.sql(
                        "select count(*) from audit_entry"
                                + " where act = 'district-case.reported' and subject = ?")
                .param(CHENGGUAN + "/" + number)
                .query(Integer.class)
                .single();
    }
}
