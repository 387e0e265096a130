package cn.zwfw.approval.district;

import static cn.zwfw.approval.district.DistrictItems.CHENGGUAN;
import static cn.zwfw.approval.district.Rows.report;
import static cn.zwfw.approval.district.Rows.results;
import static cn.zwfw.approval.district.Rows.row;
import static cn.zwfw.approval.district.Rows.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.approval.Api;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a row holds, it is kept or refused with its place, and the row beside it is kept. */
@DistrictTest
@Cites(
        value = {"A12", "个人信息保护法 34"},
        rows = "V9")
class HostileRowTests {

    private static final int ROWS = 40;

    /** Values that break what is careless about them. */
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1.5",
                    "1e400",
                    "99999999999999999999",
                    "\"\"",
                    "\" \"",
                    "[]",
                    "{}",
                    "[[[[]]]]",
                    "[null]",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"\\u202e\"",
                    "\"'; drop table district_case; --\"",
                    "\"%s%n${x}{0}\"",
                    "\"2026-02-30\"",
                    "\"+999999999-12-31\"",
                    "\"-999999999-01-01\"",
                    "\"+999999999-12-31T23:59:59.999999999-18:00\"",
                    "\"9999-12-31T00:00:00Z\"",
                    "\"DRAFT\"",
                    "\"GRANTED\"",
                    "\"ARCHIVED\"",
                    "\"STARTED\"",
                    "2147483647",
                    "\"1949-10-01\"",
                    "\"欧阳小明\"");

    @LocalServerPort int port;
    @Autowired DistrictItems items;
    @Autowired JdbcClient database;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void nothingAHostileRowHoldsBreaksItsBatch(long seed) {
        var random = new Random(seed);
        List<JsonNode> rows = new ArrayList<>();
        for (int n = 0; n < ROWS; n++) {
            rows.add(hostile(random, "hostile-" + seed + "-" + n));
        }
        rows.add(random.nextInt(ROWS), row("sound-" + seed, 1, items.of(CHENGGUAN)));

        var answer = report(Api.districtSystem(port, CHENGGUAN), rows);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var results = answer.json().path("results");
        assertThat(results).hasSize(ROWS + 1);
        for (var result : results) {
            var isRefused = result.path("result").asString().equals("REFUSED");
            assertThat(result.has("problem")).as(result.toString()).isEqualTo(isRefused);
            if (isRefused) {
                assertThat(result.at("/problem/status").asInt()).isIn(400, 409);
                assertThat(result.at("/problem/detail").asString()).isNotBlank();
            }
        }
        assertThat(
                        results.valueStream()
                                .filter(result ->
                                        result.path("number").asString().equals("sound-" + seed)))
                .allMatch(result -> result.path("result").asString().equals("STORED"))
                .hasSize(1);
        assertThat(results(answer)).contains("REFUSED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | number | '\"11010519491231002X\"' | /number",
                "'' | number | '\"城关-1\"' | /number",
                "'' | state | '\"DRAFT\"' | /state",
                "'' | state | '\"SUBMITTED\"' | /acceptedOn",
                "'' | state | '\"GRANTED\"' | /verdict",
                "'' | verdict | '\"GRANTED\"' | /verdict",
                "'' | acceptedOn | null | /acceptedOn",
                "'' | acceptedOn | '\"2026-03-01\"' | /acceptedOn",
                "'' | receivedAt | '\"2999-01-01T00:00:00+08:00\"' | /receivedAt",
                "'' | receivedAt | '\"1949-09-30T00:00:00+08:00\"' | /receivedAt",
                "/steps/0 | doneAt | '\"2026-03-01T00:00:00+08:00\"' | /steps/0/doneAt",
                "/steps/0 | openedAt | '\"2026-03-01T00:00:00+08:00\"' | /steps/0/openedAt",
                "/steps/1 | node | '\"accept\"' | /steps/1",
                "/steps/0 | office | '\"联系人 13900000001\"' | /steps/0/office",
                "/steps/0 | result | '\"证号11010519491231002x。\"' | /steps/0/result",
                "/steps/0 | person | '\"张三\"' | /steps/0/person",
                "/clocks/0/marks/0 | kind | '\"ENDED\"' | /clocks/0/marks/0/kind",
                "/clocks/0/marks/1 | day | '\"2026-03-01\"' | /clocks/0/marks/1",
                "/clocks/0/marks/1 | day | '\"2999-03-01\"' | /clocks/0/marks/1/day",
                "/clocks/0/marks/0 | day | '\"2001-03-01\"' | /clocks/0/marks",
                "/clocks/1/marks/1 | procedure | null | /clocks/1/marks/1/procedure",
                "/clocks/1/marks/2 | procedure | '\"TESTING\"' | /clocks/1/marks/2/procedure",
                "/clocks/1/marks/3 | workdays | null | /clocks/1/marks/3/workdays",
                "/clocks/1/marks/3 | workdays | 11 | /clocks/1/marks/3",
                "/clocks/1/marks/3 | approver | '\"head.1\"' | /clocks/1/marks/3/approver"
            })
    void whatCannotHaveBeenIsRefusedAtItsPlace(
            String parent, String field, String json, String pointer) {
        var sound = row("wrong-1", 1, items.of(CHENGGUAN));

        var answer =
                report(
                        Api.districtSystem(port, CHENGGUAN),
                        List.of(with(sound, parent, field, json)));

        assertThat(results(answer)).as(answer.body()).containsExactly("REFUSED");
        assertThat(answer.json().at("/results/0/problem/errors/0/pointer").asString())
                .as(answer.body())
                .isEqualTo(pointer);
    }

    @Test
    void whatIsNoBatchIsRefusedWhole() {
        var system = Api.districtSystem(port, CHENGGUAN);
        for (var body :
                List.of(
                        "",
                        "null",
                        "[]",
                        "{}",
                        "{\"entries\": {}}",
                        "{\"entries\": null}",
                        "{\"entries\": [], \"x\": 1}",
                        "{\"entries\": [{\"a\": 1, \"a\": 2}]}",
                        "{\"entries\": [" + "[".repeat(2000) + "]".repeat(2000) + "]}")) {
            assertThat(system.post("/exchange/case-batches", body).status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(
                        database.sql("select count(*) from district_case where number = 'wrong-1'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    /** A sound row with one to three places changed, dropped or added. */
    private JsonNode hostile(Random random, String number) {
        var row = row(number, 1, items.of(CHENGGUAN));
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            var places = new ArrayList<JsonNode>();
            collect(row, places);
            var value = HttpCaller.JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
            switch (places.get(random.nextInt(places.size()))) {
                case ObjectNode object -> change(random, object, value);
                case ArrayNode array when !array.isEmpty() && random.nextBoolean() ->
                        array.set(random.nextInt(array.size()), value);
                case ArrayNode array -> array.add(value);
                default -> throw new AssertionError("only what holds something is collected");
            }
        }
        return row;
    }

    private static void change(Random random, ObjectNode object, JsonNode value) {
        var names = new ArrayList<>(object.propertyNames());
        var name = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set("unknown" + random.nextInt(3), value);
            default -> object.set(name, value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainer()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }
}
