package cn.zwfw.supervision.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.supervision.Organs;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong with a record is named at its place, and the others are kept. */
@SharingTest
@Cites(value = "A9", rows = "S5")
class RecordFlawTests {

    private static final String NEWER = "2026-03-01T10:00:00+08:00";

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    private Sharing sharing;

    @BeforeEach
    void theOrgansAreKnown() {
        sharing = new Sharing(port);
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Sharing.know(told, organs);
    }

    @Test
    void everyBadRecordIsNamedAndTheOthersAreKept() {
        sharing.publish(Sharing.add(Sharing.resource(201, "1")));

        var answer =
                sharing.collect(
                        201,
                        Sharing.punished("good-1", 1),
                        Sharing.record("bad-1", NEWER, "{\"entName\": \"\", \"amount\": -1}"),
                        Sharing.record("bad-2", NEWER, "{\"entName\": \"甲\"}"),
                        Sharing.record("bad-3", NEWER, "{\"entName\":\"甲\",\"amount\":1,\"x\":2}"),
                        "{\"id\": 7}",
                        "null",
                        "[]",
                        Sharing.punished("good-2", 2));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var results = answer.json().path("results");
        assertThat(answer.json().path("stored").asInt()).isEqualTo(2);
        assertThat(answer.json().path("refused").asInt()).isEqualTo(6);
        assertThat(results).hasSize(8);
        assertThat(errors(results, 1))
                .containsExactlyInAnyOrder(
                        "/records/1/data/entName json-min-length 至少 1 字。",
                        "/records/1/data/amount json-minimum 不能小于 0。");
        assertThat(results.path(1).path("id").asString()).isEqualTo("bad-1");
        assertThat(errors(results, 2))
                .containsExactly("/records/2/data/amount json-required 缺少 amount。");
        assertThat(errors(results, 3))
                .containsExactly("/records/3/data/x json-additional-properties 没有名为 x 的信息项。");
        assertThat(errors(results, 4)).isNotEmpty();
        assertThat(errors(results, 5)).containsExactly("/records/5 wrong-type 类型不符,请对照接口文档填写。");
        assertThat(errors(results, 6)).isNotEmpty();
        assertThat(ids(201)).containsExactly("good-1", "good-2");
    }

    @Test
    void flawsAreToldInEnglishToo() {
        sharing.publish(Sharing.add(Sharing.resource(202, "1")));
        var editor = sharing.provider(Duty.EDITOR);

        var answer =
                editor.send(
                        editor.request("/catalogue/" + Sharing.code(202) + "/records")
                                .header("Accept-Language", "en")
                                .header("Idempotency-Key", "in-english")
                                .POST(
                                        BodyPublishers.ofString(
                                                Sharing.batch(Sharing.record("a", NEWER, "{}")))));

        assertThat(errors(answer.json().path("results"), 0))
                .contains("/records/0/data/amount json-required amount is missing.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": \"62010219900307123X\", \"observedAt\": \"2026-03-01T09:00:00+08:00\", \"deleted\": true} | /records/0/id record-id-personal",
                "{\"id\": \"13912345678\", \"observedAt\": \"2026-03-01T09:00:00+08:00\", \"deleted\": true} | /records/0/id record-id-personal",
                "{\"id\": \"a/b\", \"observedAt\": \"2026-03-01T09:00:00+08:00\", \"deleted\": true} | /records/0/id invalid-value",
                "{\"id\": \"a\", \"observedAt\": \"2026-03-02T09:00:00+08:00\", \"deleted\": true} | /records/0/observedAt record-observed",
                "{\"id\": \"a\", \"observedAt\": \"0001-03-02T09:00:00+08:00\", \"deleted\": true} | /records/0/observedAt record-observed",
                "{\"id\": \"a\", \"observedAt\": \"2026-03-01T09:00:00+08:00\", \"deleted\": true, \"data\": {}} | /records/0/data record-data-deleted",
                "{\"id\": \"a\", \"observedAt\": \"2026-03-01T09:00:00+08:00\"} | /records/0/data record-data-missing",
                "{\"id\": \"a\", \"observedAt\": \"2026-03-01T09:00:00+08:00\", \"data\": null} | /records/0/data record-data-missing",
                "{\"id\": \"a\", \"observedAt\": \"2026-03-01T09:00:00+08:00\", \"data\": [1]} | /records/0/data record-data-missing",
                "{\"id\": \"a\", \"observedAt\": \"gestern\", \"deleted\": true} | /records/0/observedAt wrong-type",
                "{\"id\": \"a\", \"observedAt\": \"2026-03-01T09:00:00+08:00\", \"data\": {\"entName\": \"\\ud800\", \"amount\": 1}} | /records/0/data/entName bad-text",
            })
    void aRecordThatIsNoneIsRefusedAtItsPlace(String record, String error) {
        if (database.sql("select 1 from monitoring_resource where code = ?")
                .param(Sharing.code(203))
                .query(Integer.class)
                .optional()
                .isEmpty()) {
            sharing.publish(Sharing.add(Sharing.resource(203, "1")));
        }

        var answer = sharing.collect(203, record);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(errors(answer.json().path("results"), 0))
                .anyMatch(found -> found.startsWith(error));
        assertThat(ids(203)).isEmpty();
    }

    @Test
    void tooManyAtOnceAreRefused() {
        var batch = "{\"records\": [" + "{},".repeat(1000) + "{}]}";

        var refused =
                sharing.provider(Duty.EDITOR)
                        .post("/catalogue/" + Sharing.code(201) + "/records", batch);

        assertThat(refused.status()).isEqualTo(400);
    }

    private static List<String> errors(JsonNode results, int at) {
        assertThat(results.path(at).path("result").asString()).isEqualTo("REFUSED");
        return results.path(at)
                .at("/problem/errors")
                .valueStream()
                .map(error ->
                        error.path("pointer").asString()
                                + " "
                                + error.path("code").asString()
                                + " "
                                + error.path("detail").asString())
                .toList();
    }

    private List<String> ids(int n) {
        return database.sql("select id from monitoring_record where resource = ? order by id")
                .param(Sharing.code(n))
                .query((row, _) -> Objects.requireNonNull(row.getString("id")))
                .list();
    }
}
