package cn.zwfw.powerlist.load;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.flow.Flows;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A department fills the workbook and loads it as one draft. */
@ServiceTest
@TestPropertySource(properties = "test.database=load")
@Cites(
        value = {"A11", "B6"},
        rows = {"P11", "X3a"})
class LoadTests {

    private static final String ADD = "kind=ADD&ground=B9(8)&reason=%E7%A4%BA%E4%BE%8B";
    private static final String AMEND = "kind=AMEND&ground=B10(2)&reason=%E7%A4%BA%E4%BE%8B";

    @LocalServerPort int port;
    @Autowired JdbcClient database;

    @Test
    void theSameRowsAreTheSameDraftAsJson() {
        var first = Drafts.item(2001, "加载一");
        var second =
                Drafts.item(2002, "加载二")
                        .replace("\"legacyCode\": \"\"", "\"legacyCode\": \"62052400MZ-XK-0001\"")
                        .replace(
                                "\"fees\": []",
                                "\"fees\": [{\"name\": \"工本费\", \"basis\": \"文件\", \"standard\": \"每证10元\"}]")
                        .replace(
                                "\"forms\": []",
                                "\"forms\": [{\"name\": \"申请表\", \"address\": \"/forms/1\"}]");

        var loaded = editor().load(ADD, Book.of(first, second).bytes());

        assertThat(loaded.status()).as(loaded.body()).isEqualTo(201);
        assertThat(loaded.text("state")).isEqualTo("DRAFT");
        assertThat(loaded.text("kind")).isEqualTo("ADD");
        assertThat(loaded.etag()).isEqualTo("\"1\"");
        var json = editor().post("/change-requests", Drafts.add("B9(8)", first, second));
        assertThat(entries(loaded)).isEqualTo(entries(json));
    }

    @Test
    void aRepeatedLoadIsTheSameLoad() {
        var book = Book.of(Drafts.item(2003, "加载三")).bytes();
        var before = requests();
        var first = editor().load(ADD, book, "load-once");

        var again = editor().load(ADD, book, "load-once");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(requests()).isEqualTo(before + 1);
        var other = Book.of(Drafts.item(2004, "加载四")).bytes();
        assertThat(editor().load(ADD, other, "load-once").text("code"))
                .isEqualTo("idempotency-key-reused");
        assertThat(editor().load(ADD.replace("B9(8)", "B9(7)"), book, "load-once").text("code"))
                .isEqualTo("idempotency-key-reused");
        var without =
                editor().send(
                                editor().request("/change-requests/workbooks?" + ADD)
                                        .setHeader("Content-Type", Api.XLSX)
                                        .POST(BodyPublishers.ofByteArray(book)));
        assertThat(without.text("code")).isEqualTo("idempotency-key-required");
    }

    @Test
    void whatIsPublishedIsExportedChangedAndLoadedAsAnAmendment() {
        var flow = "\"flow\": " + Api.JSON.writeValueAsString(Flows.foodLicence());
        var item =
                Drafts.item(2005, "往返")
                        .replaceFirst("(?s)\"flow\".*?]}", Matcher.quoteReplacement(flow));
        Journey.of(port, editor().load(ADD, Book.of(item, Drafts.item(2006, "往返二")).bytes()))
                .toTheEnd();
        var everybody = Api.nobody(port);
        var before = everybody.get("/public/items/" + Drafts.code(2005)).json();

        var exported = Book.read(everybody.bytes("/public/items.xlsx?q=%E5%BE%80%E8%BF%94"));
        exported.put("事项", 3, "事项名称", "往返改").put("事项", 3, "承诺时限", "5");
        Journey.of(port, editor().load(AMEND, exported.bytes())).toTheEnd();

        var same = everybody.get("/public/items/" + Drafts.code(2005)).json();
        assertThat(same.path("number").asInt()).isEqualTo(2);
        assertThat(same.path("digest")).isEqualTo(before.path("digest"));
        assertThat(same.path("content")).isEqualTo(before.path("content"));
        var changed = everybody.get("/public/items/" + Drafts.code(2006)).json();
        assertThat(changed.at("/content/name").asString()).isEqualTo("往返改");
        assertThat(changed.at("/content/promisedLimit/length").asInt()).isEqualTo(5);
    }

    @Test
    void aWorkbookTakesThePlaceOfADraftWholeOrNotAtAll() {
        var first = Book.of(Drafts.item(2040, "原稿一"), Drafts.item(2041, "原稿二"));
        var loaded = editor().load(ADD, first.bytes());
        var path = "/change-requests/" + loaded.text("id");
        var wrong = Book.of(Drafts.item(2042, "改稿")).put("事项", 2, "承诺时限", "99");
        var right = Book.of(Drafts.item(2042, "改稿")).bytes();

        assertThat(editor().replace(path, loaded.etag(), wrong.bytes()).status()).isEqualTo(400);
        assertThat(entries(loaded)).contains("原稿一").contains("原稿二");
        var replaced = editor().replace(path, loaded.etag(), right);

        assertThat(replaced.status()).as(replaced.body()).isEqualTo(204);
        assertThat(entries(loaded)).contains("改稿").doesNotContain("原稿");
        assertThat(editor().get(path).etag()).isEqualTo(replaced.etag());
        assertThat(editor().replace(path, loaded.etag(), right).status()).isEqualTo(412);
        var submitted = editor().post(path + "/submit", replaced.etag(), "");
        assertThat(editor().replace(path, submitted.etag(), right).status()).isEqualTo(409);
        assertThat(
                        Api.officer(port, Duty.EDITOR, Api.OTHER_ORGAN, Api.CITY)
                                .replace(path, submitted.etag(), right)
                                .status())
                .isEqualTo(404);
    }

    @Test
    void onlyKindsThatBringContentAreLoaded() {
        var book = Book.of(Drafts.item(2007, "加载七")).bytes();

        for (var kind :
                new String[] {"CANCEL", "DELEGATE", "MERGE", "SPLIT", "SUSPEND", "RESUME"}) {
            assertThat(Book.wrong(editor().load(ADD.replace("ADD", kind), book)))
                    .as(kind)
                    .containsExactly("?kind  kind-not-by-workbook");
        }
        assertThat(Book.wrong(editor().load(ADD.replace("ADD", "ERASE"), book)))
                .containsExactly("?kind  unknown-kind");
        assertThat(Book.wrong(editor().load(ADD.replace("B9(8)", "B10(1)"), book)))
                .containsExactly("?ground  ground-not-on-route");
        assertThat(Book.wrong(editor().load(ADD + "&list=nothing", book)))
                .containsExactly("?list  unknown-list");
        assertThat(Book.wrong(editor().load(ADD + "&effectiveFrom=2020-01-01T00:00:00Z", book)))
                .containsExactly("?effectiveFrom  effective-in-past");
        assertThat(editor().load("kind=ADD&ground=B9(8)", book).status()).isEqualTo(400);
    }

    @Test
    void onlyAnEditorLoads() {
        var book = Book.of(Drafts.item(2008, "加载八")).bytes();

        assertThat(Api.nobody(port).load(ADD, book).status()).isEqualTo(401);
        for (var duty : Duty.values()) {
            if (duty != Duty.EDITOR) {
                assertThat(Api.officer(port, duty).load(ADD, book).status()).isEqualTo(403);
            }
        }
    }

    @Test
    void theTemplateIsEmptyAndFitsTheLoading() {
        var template = editor().bytes("/workbook-template.xlsx");

        assertThat(Book.read(template).rows("事项")).isEmpty();
        assertThat(Book.text(template)).contains("填写说明");
        assertThat(Book.wrong(editor().load(ADD, template)))
                .containsExactly("  entries-out-of-range");
        assertThat(Api.officer(port, Duty.APPLICANT).get("/workbook-template.xlsx").status())
                .isEqualTo(403);
    }

    @Test
    void oneWrongRowAmongManyLoadsNothing() {
        var before = database.sql("select count(*) from change_entry").query(Long.class).single();
        var items =
                IntStream.range(2100, 2360)
                        .mapToObj(n -> Drafts.item(n, "批量" + n))
                        .toArray(String[]::new);
        var book = Book.of(items).put("事项", 261, "基本编码", "0002" + "00002359");

        assertThat(Book.wrong(editor().load(ADD, book.bytes())))
                .containsExactly("事项!G261 基本编码 invalid-value");
        assertThat(database.sql("select count(*) from change_entry").query(Long.class).single())
                .isEqualTo(before);
    }

    private String entries(Answer drafted) {
        var path = "/change-requests/" + drafted.text("id") + "/entries";
        return editor().get(path).json().path("items").toString();
    }

    private Api editor() {
        return Api.officer(port, Duty.EDITOR);
    }

    private long requests() {
        return database.sql("select count(*) from change_request").query(Long.class).single();
    }
}
