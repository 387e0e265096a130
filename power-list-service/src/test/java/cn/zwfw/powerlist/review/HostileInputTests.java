package cn.zwfw.powerlist.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.ServiceTest;
import cn.zwfw.powerlist.review.Hostile.Sent;
import java.net.URLEncoder;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Whatever is sent: the answer says in the caller's language what to mend, and nothing changes. */
@ServiceTest
@TestPropertySource(properties = "test.database=input")
@Cites(
        value = "A17",
        rows = {"P1", "P10", "X3a"})
class HostileInputTests {

    private static final String GOOD = Drafts.add("B9(8)", Drafts.item(1701, "好的"));
    private static final String JSON = "application/json";

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    private long before;

    @BeforeEach
    void count() {
        before = requests();
    }

    @AfterEach
    void nothingWasStored() {
        assertThat(requests()).isEqualTo(before);
    }

    static Stream<Sent> badDrafts() {
        return Stream.of(
                sent("no body", ""),
                sent("null", "null"),
                sent("a list", "[]"),
                sent("a number", "7"),
                sent("a text", "\"text\""),
                sent("an empty object", "{}"),
                sent("cut off", GOOD.substring(0, 300)),
                sent("a tail", GOOD + "{}"),
                sent("a comment", "/* */" + GOOD),
                changed("unknown field", "\"kind\":", "\"kinds\": 1, \"kind\":"),
                changed("unknown field in an entry", "{\"content\":", "{\"x\": 1, \"content\":"),
                changed("unknown field in content", "\"name\":", "\"nom\": 1, \"name\":"),
                changed("unknown field deep", "\"law\":", "\"loi\": 1, \"law\":"),
                changed("unknown field in the flow", "\"nodes\":", "\"x\": 1, \"nodes\":"),
                changed("duplicate key", "\"kind\":", "\"kind\": \"ADD\", \"kind\":"),
                changed("duplicate key deep", "\"law\":", "\"law\": \"甲\", \"law\":"),
                changed("number for text", "\"示例理由\"", "7"),
                changed("text for number", "\"level\": 3", "\"level\": \"3\""),
                changed("fraction for number", "\"level\": 3", "\"level\": 3.5"),
                changed("huge number", "\"level\": 3", "\"level\": 99999999999999999999"),
                changed("huge exponent", "\"level\": 3", "\"level\": 1e999999999"),
                changed("text for list", "[\"1\", \"2\"]", "\"1\""),
                changed("null in list", "[\"1\", \"2\"]", "[null]"),
                changed("object for text", "\"好的\"", "{}"),
                changed("boolean for text", "\"好的\"", "true"),
                changed("blank text", "\"好的\"", "\"  \""),
                changed("long text", "好的", "长".repeat(201)),
                changed("NUL", "好的", "坏\\u0000"),
                changed("control character", "好的", "坏\\u0007"),
                changed("lone surrogate", "好的", "坏\\ud800"),
                changed("reversed surrogates", "好的", "\\udc00\\ud800"),
                changed("NUL in the reason", "示例理由", "坏\\u0000"),
                changed("surrogate in the reason", "示例理由", "\\udfff"),
                changed(
                        "NUL in particulars",
                        "\"particulars\": {}",
                        "\"particulars\": {\"\\u0000\": 1}"),
                changed("particulars a list", "\"particulars\": {}", "\"particulars\": []"),
                changed(
                        "unknown particulars",
                        "\"particulars\": {}",
                        "\"particulars\": {\"a\": 1}"),
                changed("wrong check digit", Api.ORGAN, "11620100013900001H"),
                changed("other organ", Api.ORGAN, Api.OTHER_ORGAN),
                changed("short basic code", "000100001701", "00010000170"),
                changed("letters in basic code", "000100001701", "0001ABCD1701"),
                changed("type against code", "\"type\": \"01\"", "\"type\": \"02\""),
                changed("unknown type", "\"type\": \"01\"", "\"type\": \"99\""),
                changed("number for code", "\"type\": \"01\"", "\"type\": 1"),
                changed("unknown level", "\"level\": 3", "\"level\": 8"),
                changed("unknown audience", "[\"1\", \"2\"]", "[\"0\"]"),
                changed("no telephone", "\"0931-0000001\"", "null"),
                changed("unknown unit", "WORKING_DAYS", "FORTNIGHTS"),
                changed("negative limit", "\"length\": 20", "\"length\": -20"),
                changed("promised above statutory", "\"length\": 10", "\"length\": 21"),
                changed(
                        "no responsibilities",
                        "\"responsibilities\": [",
                        "\"responsibilities\": [], \"x\": ["),
                changed("unknown kind", "\"ADD\"", "\"ERASE\""),
                changed("unknown ground", "B9(8)", "B9(9)"),
                changed("NUL ground", "B9(8)", "\\u0000"),
                changed("unknown list", "{\"kind\":", "{\"list\": \"x\", \"kind\":"),
                changed("content a text", "\"content\": ", "\"content\": \"x\", \"code\": "),
                dated("2026-13-01T00:00:00+08:00"),
                dated("2030-02-30T00:00:00+08:00"),
                dated("2030-01-01"),
                dated("tomorrow"),
                dated("2020-01-01T00:00:00+08:00"),
                dated("+999999999-12-31T23:59:59+08:00"),
                dated("+300000-01-01T00:00:00+08:00"),
                dated("-999999999-01-01T00:00:00+08:00"),
                sent("deep nesting", "[".repeat(100_000)),
                changed("deep nesting in content", "\"好的\"", "[".repeat(5_000) + "]".repeat(5_000)),
                changed("3 MB", "示例理由", "x".repeat(3 << 20)),
                new Sent(
                        "broken UTF-8",
                        Hostile.bytes(GOOD, UTF_8).replace(Hostile.bytes("好的", UTF_8), "\u00c3("),
                        JSON),
                new Sent("XML", Hostile.bytes(GOOD, UTF_8), "application/xml"),
                new Sent("a form", "kind=ADD", "application/x-www-form-urlencoded"),
                new Sent("no such type", Hostile.bytes(GOOD, UTF_8), "x/y"));
    }

    @ParameterizedTest
    @MethodSource("badDrafts")
    void refusesABadDraft(Sent sent) {
        new Hostile(port).refuses("POST", "/change-requests", sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/items?limit=0",
                "/public/items?limit=-1",
                "/public/items?limit=100000",
                "/public/items?limit=99999999999",
                "/public/items?limit=x",
                "/public/items?limits=5",
                "/public/items?q=%00",
                "/public/items?q=%EF%BF%BF",
                "/public/items?q=%E8%A4",
                "/public/items?%FF=1",
                "/public/items?region=1",
                "/public/items?region=620100'--",
                "/public/items?organ=11620100013900001G1",
                "/public/items?type=1",
                "/public/items?status=3",
                "/public/items?audience=0",
                "/public/items/x",
                "/public/items/11620100013900001g3000100000001",
                "/public/items/'%20or%20'1'='1",
                "/public/items/11620100013900001G3000199999999",
                "/public/items/11620100013900001G3000199999999/revisions",
                "/public/items/11620100013900001G3000199999999/revisions/0",
                "/public/items/11620100013900001G3000199999999/revisions/x",
                "/public/items/11620100013900001G3000199999999/revisions/99999999999",
                "/public/items/11620100013900001G3000199999999/differences",
                "/public/items/11620100013900001G3000199999999/differences?from=1&to=x",
                "/public/items/11620100013900001G3000199999999/flow-chart.svg?view=x",
                "/public/as-of/2026-02-30/items",
                "/public/as-of/yesterday/items",
                "/public/as-of/2999-01-01/items",
                "/public/as-of/-999999999-01-01/items",
                "/public/as-of/+999999999-12-31/items",
                "/public/nothing",
                "/change-requests?state=OPEN",
                "/change-requests?limit=0",
                "/change-requests?after=x",
                "/change-requests?kind=%00",
                "/change-requests/x",
                "/change-requests/00000000-0000-0000-0000-000000000000",
                "/change-requests/00000000-0000-0000-0000-000000000000/entries?after=-2",
                "/exchange/changes?after=-1",
                "/exchange/changes?after=99999999999999999999",
                "/exchange/snapshot?region=x"
            })
    void refusesABadQuery(String path) {
        new Hostile(port).refuses("GET", path, new Sent(path, "", JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PATCH", "PUT"})
    void refusesAnUnknownMethod(String method) {
        new Hostile(port)
                .refuses(
                        method,
                        "/change-requests",
                        new Sent(method, Hostile.bytes(GOOD, UTF_8), JSON));
        new Hostile(port)
                .refuses(
                        method,
                        "/public/items",
                        new Sent(method, Hostile.bytes(GOOD, UTF_8), JSON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or '1'='1",
                "'; drop table revision; --",
                "%",
                "_",
                "\\",
                "'\\",
                "a & b | !c:*",
                "<->",
                "((",
                "{\"a\"}",
                "{,}",
                "\"",
                "../../etc/passwd",
                "${jndi:ldap://127.0.0.1/a}",
                "\uD83D\uDE00",
                " ",
                "\u3000"
            })
    void findsNothingByATrick(String trick) {
        var encoded = URLEncoder.encode(trick, UTF_8);
        for (var path : new String[] {"q=", "organ=", "after=~"}) {
            var answer = Api.nobody(port).get("/public/items?" + path + encoded);
            assertThat(answer.status()).as(path + trick + answer.body()).isIn(200, 400);
            if (!trick.isBlank()) {
                assertThat(answer.body()).doesNotContain("\"statusLabel\"");
            }
        }
        assertThat(database.sql("select count(*) from revision").query(Long.class).single())
                .isNotNegative();
    }

    private long requests() {
        return database.sql("select count(*) from change_request").query(Long.class).single();
    }

    private static Sent sent(String name, String body) {
        return new Sent(name, Hostile.bytes(body, UTF_8), JSON);
    }

    private static Sent dated(String date) {
        return changed(
                "effective from " + date,
                "{\"kind\":",
                "{\"effectiveFrom\": \"%s\", \"kind\":".formatted(date));
    }

    private static Sent changed(String name, String from, String to) {
        assertThat(GOOD).contains(from);
        var at = GOOD.indexOf(from);
        return sent(name, GOOD.substring(0, at) + to + GOOD.substring(at + from.length()));
    }
}
