package cn.zwfw.powerlist.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.powerlist.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A batch that is none is refused whole; an entry that is none is refused alone. */
@ServiceTest
@Cites(rows = "P14")
class HostileBatchTests {

    private static final String GOOD = District.added(5100, "好的");

    @LocalServerPort int port;
    @Autowired JdbcClient database;

    static Stream<String> badBatches() {
        return Stream.of(
                "",
                "null",
                "[]",
                "{}",
                "{\"entries\": null}",
                "{\"entries\": []}",
                "{\"entries\": {}}",
                "{\"entries\": [null]}",
                "{\"entries\": [7]}",
                "{\"entries\": [{}]}",
                District.batch(GOOD).replace("{\"entries\"", "{\"x\": 1, \"entries\""),
                District.batch(GOOD, GOOD.replace("\"number\": 1", "\"number\": 0")),
                District.batch(GOOD, GOOD.replace("\"number\": 1", "\"number\": \"1\"")),
                District.batch(GOOD, GOOD.replace("\"number\": 1", "\"number\": 1.5")),
                District.batch(GOOD, GOOD.replace("\"number\": 1", "\"number\": 99999999999")),
                District.batch(GOOD, GOOD.replace("\"status\": \"1\"", "\"status\": \"4\"")),
                District.batch(GOOD, GOOD.replace("\"status\": \"1\"", "\"status\": 1")),
                District.batch(GOOD, GOOD.replace("\"status\": \"1\",", "")),
                District.batch(GOOD, GOOD.replace("2020-01-01T", "2020-02-30T")),
                District.batch(GOOD, GOOD.replace("2020-01-01T", "+1000000000-01-01T")),
                District.batch(GOOD, GOOD.replace("2020-01-01T", "-999999999-01-01T")),
                District.batch(GOOD, GOOD.replace("\"code\": \"1", "\"code\": \"\\u0000")),
                District.batch(GOOD, GOOD.replace("\"code\":", "\"codes\": 1, \"code\":")),
                District.batch(GOOD, GOOD.replace("\"code\": \"", "\"code\": \"" + "9".repeat(64))),
                District.batch(GOOD, GOOD.replace("\"ADD\"", "\"" + "K".repeat(31) + "\"")),
                District.batch(Collections.nCopies(501, "{}").toArray(String[]::new)),
                "[".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("badBatches")
    void refusesABadBatchWhole(String batch) {
        var before = stored();

        var answer = District.at(port).system().post("/exchange/batches", batch);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text("detail")).isNotBlank();
        assertThat(stored()).isEqualTo(before);
    }

    static Stream<String> badEntries() {
        return Stream.of(
                GOOD.replace("\"ADD\"", "\"ERASE\""),
                GOOD.replace("B9(4)", "B12(4)"),
                GOOD.replace("B9(4)", "' or 1=1 --"),
                GOOD.replace("\"status\": \"1\"", "\"status\": \"2\""),
                GOOD.replace("2020-01-01T", "2999-01-01T"),
                GOOD.replace("2020-01-01T", "1900-01-01T"),
                GOOD.replace("2020-01-01T", "0001-01-01T"),
                GOOD.replace("2020-01-01T", "+200000-01-01T"),
                GOOD.replace("\"number\": 1", "\"number\": 2"),
                GOOD.replace("\"code\": \"" + District.code(5100), "\"code\": \"../../x"),
                GOOD.replace("\"name\":", "\"nom\": 1, \"name\":"),
                GOOD.replace("\"level\": 4", "\"level\": \"4\""),
                GOOD.replace("好的", " "),
                GOOD.replace("好的", "\\u0000"),
                GOOD.replace("好的", "\\ud800"),
                GOOD.replaceFirst("(?s)\"content\": .*", "\"content\": 7}"),
                GOOD.replaceFirst("(?s)\"content\": .*", "\"content\": []}"),
                GOOD.replaceFirst("(?s)\"content\": .*", "\"content\": null}"));
    }

    @ParameterizedTest
    @MethodSource("badEntries")
    void refusesABadEntryAlone(String entry) {
        var before = stored();

        var answer = District.at(port).report(entry);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var outcome = answer.json().at("/results/0");
        assertThat(outcome.path("result").asString()).isEqualTo("REFUSED");
        assertThat(outcome.at("/problem/status").asInt()).isBetween(400, 499);
        assertThat(outcome.at("/problem/detail").asString()).isNotBlank();
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "[]",
                "{}",
                "{\"name\": null}",
                "{\"flow\": null}",
                "{\"flow\": {\"nodes\": [null]}}",
                "{\"bases\": [null]}",
                "{\"name\": \"\\ud800\"}"
            })
    void refusesBadContentUnderAKnownNumber(String content) {
        var code = District.code(5101);
        District.at(port).report(District.added(5101, "已报的"));
        var before = stored();

        var answer =
                District.at(port)
                        .report(
                                District.entry(
                                        code, 1, "1", "ADD", "B9(4)", "2020-01-01", content));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/results/0/problem/code").asString())
                .isEqualTo("report-differs");
        assertThat(stored()).isEqualTo(before);
    }

    static Stream<byte[]> brokenText() {
        return Stream.of(
                District.batch(GOOD).getBytes(Charset.forName("GBK")),
                District.batch(GOOD).getBytes(UTF_16),
                District.batch(GOOD.replace("好的", "\u00e4")).getBytes(ISO_8859_1),
                District.batch(GOOD.replace("ADD", "\u00ed\u00a0\u0080")).getBytes(ISO_8859_1));
    }

    @ParameterizedTest
    @MethodSource("brokenText")
    void refusesWhatIsNoUtf8(byte[] batch) {
        var before = stored();
        var system = District.at(port).system();

        var answer =
                system.send(
                        system.request("/exchange/batches")
                                .POST(BodyPublishers.ofByteArray(batch)));

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void refusesABatchThatIsTooLarge() {
        var before = stored();

        var answer =
                District.at(port)
                        .system()
                        .post(
                                "/exchange/batches",
                                District.batch(GOOD.replace("好的", "好".repeat(1_000_000))));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-list", "power-items'--", "%00", ""})
    void refusesAnUnknownList(String list) {
        var system = District.at(port).system();

        for (var path : new String[] {"changes", "snapshot", "digests", "digests/" + District.ORGAN}) {
            assertThat(system.get("/exchange/" + path + "?list=" + list).status()).isEqualTo(400);
        }
        assertThat(system.post("/exchange/batches?list=" + list, District.batch(GOOD)).status())
                .isEqualTo(400);
    }

    private long stored() {
        return database.sql(
                        "select (select count(*) from revision) + (select count(*) from power_item)"
                                + " + (select count(*) from audit_entry)")
                .query(Long.class)
                .single();
    }
}
