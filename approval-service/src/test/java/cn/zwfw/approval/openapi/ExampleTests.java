package cn.zwfw.approval.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.PowerList;
import cn.zwfw.approval.ServiceTest;
import cn.zwfw.approval.guide.GuideBook;
import cn.zwfw.approval.guide.GuideDrafts;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import cn.zwfw.platform.testing.ExampleRecorder;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.WrittenFile;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Walks once through every operation; what is answered becomes the examples of the document. */
@ServiceTest
@Import(ExampleRecorder.class)
@TestPropertySource(properties = "test.database=examples")
class ExampleTests {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Path EXAMPLES = Path.of("src/main/resources/openapi/examples.json");

    @LocalServerPort int port;
    @Autowired ExampleRecorder recorder;
    @Autowired PowerList powerList;
    @Autowired ListedItems items;
    @Autowired WorkbookForm form;

    @Test
    void theExamplesAreWhatIsAnswered() {
        powerList.tells(GuideDrafts.code(1), 1, "1", "01", "食品经营许可");
        powerList.tells(GuideDrafts.code(2), 1, "1", "01", "食品生产许可");
        await().until(() ->
                items.find(GuideDrafts.code(1)).isPresent()
                        && items.find(GuideDrafts.code(2)).isPresent());
        publish();
        read();
        load();
        exchange();

        assertThat(new WrittenFile(EXAMPLES).holds(recorder.json()))
                .as("the examples were not up to date; they are now: run again")
                .isTrue();
    }

    private void publish() {
        var draft = GuideDrafts.add(GuideDrafts.guide(GuideDrafts.code(1), "申请书"));
        var now = editor().post("/change-requests", draft);
        var path = "/change-requests/" + now.text("id");
        editor().get(path + "/entries");
        now = editor().put(path, now.etag(), draft);
        now = editor().post(path + "/submit", now.etag(), "");
        now = decide(path, now);
        Api.officer(port, Duty.PUBLISHER).get("/change-requests/tasks");
        editor().get("/change-requests");
        while (now.text("state").equals("IN_REVIEW")) {
            now = decide(path, now);
        }
        editor().get(path);
        var withdrawn =
                editor().post(
                                "/change-requests",
                                GuideDrafts.draft(
                                        "CANCEL", "{\"code\": \"" + GuideDrafts.code(1) + "\"}"));
        var withdrawnPath = "/change-requests/" + withdrawn.text("id");
        withdrawn = editor().post(withdrawnPath + "/submit", withdrawn.etag(), "");
        editor().post(withdrawnPath + "/withdraw", withdrawn.etag(), "");
    }

    private void read() {
        var everybody = Api.nobody(port);
        everybody.get("/public/items/" + GuideDrafts.code(1));
        everybody.get("/public/guides?q=食品");
        everybody.get("/public/guides/" + GuideDrafts.code(1));
        everybody.get("/public/guides/" + GuideDrafts.code(1) + "/revisions");
        everybody.get("/public/calendar/due-date?from=2026-09-28&workingDays=5");
    }

    private void load() {
        editor().get("/workbook-template.xlsx");
        var book = GuideBook.of(form, GuideDrafts.guide(GuideDrafts.code(2), "申请书"));
        var query = "kind=ADD&ground=A14&reason=%E9%A6%96%E6%AC%A1%E7%BC%96%E5%88%B6";
        var loaded =
                editor().send(
                                editor().request("/change-requests/workbooks?" + query)
                                        .setHeader("Content-Type", XLSX)
                                        .header("Idempotency-Key", UUID.randomUUID().toString())
                                        .POST(BodyPublishers.ofByteArray(book)));
        assertThat(loaded.status()).as(loaded.body()).isEqualTo(201);
        editor().send(
                        editor().request("/change-requests/" + loaded.text("id") + "/workbook")
                                .setHeader("Content-Type", XLSX)
                                .header("If-Match", loaded.etag())
                                .PUT(BodyPublishers.ofByteArray(book)));
    }

    private void exchange() {
        var district = Api.officer(port, Duty.DISTRICT_SYSTEM);
        district.get("/exchange/changes?after=0&limit=1");
        district.get("/exchange/snapshot?limit=1");
        district.get("/exchange/digests");
        var guide = GuideDrafts.guide(GuideDrafts.code(2), "申请书");
        district.post(
                "/exchange/batches",
                """
                {"entries": [{"code": "%s", "number": 1, "status": "1", "kind": "ADD",
                  "ground": "A14", "effectiveFrom": "2020-01-01T00:00:00+08:00", "content": %s}]}
                """
                        .formatted(GuideDrafts.code(2), guide));
    }

    private Answer decide(String path, Answer now) {
        var decision =
                "{\"stage\": \"%s\", \"verdict\": \"APPROVE\", \"opinion\": \"同意\"}"
                        .formatted(now.text("stage"));
        return Api.officer(port, Duty.valueOf(now.text("waitsFor")))
                .post(path + "/decisions", now.etag(), decision);
    }

    private Api editor() {
        return Api.officer(port, Duty.EDITOR);
    }
}
