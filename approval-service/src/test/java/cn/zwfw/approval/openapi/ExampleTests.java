package cn.zwfw.approval.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.approval.Officer;
import cn.zwfw.approval.PowerList;
import cn.zwfw.approval.ServiceTest;
import cn.zwfw.approval.guide.GuideBook;
import cn.zwfw.approval.guide.GuideDrafts;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.approval.theme.Restaurant;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.personal.vault.SealedValues;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import cn.zwfw.platform.testing.ExampleRecorder;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.WrittenFile;
import cn.zwfw.platform.testing.attack.ExampleAttack;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Walks once through every operation; what is answered becomes the examples of the document. */
@ServiceTest
@Import({ExampleRecorder.class, ExampleAttack.class})
@TestPropertySource(
        properties = {
            "zwfw.clock.movable=true",
            "test.database=examples",
            "zwfw.archive.every=1h",
            "zwfw.archive.folder=target/archive-of-examples",
            "zwfw.archive.retention.01=TEN_YEARS"
        })
class ExampleTests {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Path EXAMPLES = Path.of("src/main/resources/openapi/examples.json");

    @LocalServerPort int port;
    @Autowired ApplicationContext service;
    @Autowired ExampleRecorder recorder;
    @Autowired ExampleAttack attack;
    @Autowired PowerList powerList;
    @Autowired ListedItems items;
    @Autowired WorkbookForm form;
    @Autowired MovableClock clock;

    @Test
    void theExamplesAreWhatIsAnswered() throws IOException {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        powerList.tells(GuideDrafts.code(1), 1, "1", "01", "食品经营许可");
        powerList.tells(GuideDrafts.code(2), 1, "1", "01", "食品生产许可");
        await().until(() ->
                items.find(GuideDrafts.code(1)).isPresent()
                        && items.find(GuideDrafts.code(2)).isPresent());
        publish();
        read();
        load();
        exchange();
        Api.officer(port, Duty.AUDITOR)
                .get("/audit-entries?act=change-request.withdrawn&limit=200");
        apply();
        handle();
        new ServedExamples(port).walk(GuideDrafts.code(1));
        new JoinedExamples(port).walk(new Restaurant(port, powerList, items));

        SealedValues.areWhereTheyAreSaidToBe(service, "archive_key.sealed");
        assertThat(new WrittenFile(EXAMPLES).holds(recorder.json()))
                .as("the examples were not up to date; they are now: run again")
                .isTrue();
        attack.gotNothing("/api/approval/v1");
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
        district.get("/exchange/changes?list=guides&after=0&limit=1");
        district.get("/exchange/snapshot?list=guides&limit=1");
        district.get("/exchange/digests?list=guides");
        district.get("/exchange/digests/" + Api.ORGAN + "?list=guides&limit=1");
        var guide = GuideDrafts.guide(GuideDrafts.code(2), "申请书");
        district.post(
                "/exchange/batches?list=guides",
                """
                {"entries": [{"code": "%s", "number": 1, "status": "1", "kind": "ADD",
                  "ground": "A14", "effectiveFrom": "2020-01-01T00:00:00+08:00", "content": %s}]}
                """
                        .formatted(GuideDrafts.code(2), guide));
    }

    private void apply() {
        var citizen = Citizen.called(port, "applicant.1");
        var id = citizen.drafts(GuideDrafts.code(1));
        var path = "/applications/" + id;
        citizen.put(path, citizen.get(path).etag(), Citizen.content(GuideDrafts.code(1)));
        var spare = citizen.adds(id, "备用").text("id");
        var material = citizen.adds(id, "申请书").text("id");
        citizen.get(path + "/materials/" + material);
        citizen.send(citizen.request(path + "/materials/" + spare).DELETE());
        var other = "/applications/" + citizen.drafts(GuideDrafts.code(2));
        citizen.delete(other, citizen.get(other).etag());
        var number = citizen.submits(id).getFirst();
        citizen.get("/applications");
        var why = "{\"fields\": [\"TELEPHONE\"], \"reason\": \"材料缺页,需要电话通知申请人补齐。\"}";
        Api.officer(port, Duty.HANDLER).post(path + "/unmasking", why);
        Api.nobody(port)
                .get("/public/cases/" + number + "?code=" + citizen.get(path).text("followCode"));
    }

    private void handle() {
        var citizen = Citizen.called(port, "applicant.2");
        var handler = Officer.of(port, Duty.HANDLER);
        var number = citizen.applies(GuideDrafts.code(1)).getFirst();
        handler.does(number, "{\"act\": \"ACCEPT\", \"opinion\": \"材料齐全,符合法定形式。\"}");
        var path = "/cases/" + number;
        handler.api().get(path);
        handler.api().get("/cases?limit=1");
        handler.api()
                .post(
                        "/cases/search",
                        "{\"identityNumber\": \"" + Citizen.IDENTITY + "\", \"limit\": 1}");
        handler.api().get(path + "/clock");
        handler.api().get(path + "/records");
        handler.api().get(path + "/notices");
        handler.api().bytes(path + "/notices/2");
        var asked = citizen.applies(GuideDrafts.code(1)).getFirst();
        handler.does(asked, "{\"act\": \"ASK_SUPPLEMENT\", \"defects\": [\"缺少场所证明\"]}");
        var now = citizen.get("/cases/" + asked);
        now =
                citizen.post(
                        "/cases/" + asked + "/supplement", now.etag(), "{\"text\": \"已补充场所证明。\"}");
        citizen.post("/cases/" + asked + "/withdrawal", now.etag(), "{\"text\": \"不再办理。\"}");
        archive(asked);
    }

    private void archive(String number) {
        var handler = Api.officer(port, Duty.HANDLER);
        var archived = handler.post("/cases/" + number + "/archiving", "");
        assertThat(archived.status()).as(archived.body()).isEqualTo(200);
        handler.get("/archive?limit=1");
        handler.post("/archive/search", "{\"identityNumber\": \"" + Citizen.IDENTITY + "\"}");
        handler.get("/archive/" + number);
        handler.get("/archive/" + number + "/verification");
        handler.bytes("/archive/" + number + "/package");
        clock.moveTo(LocalDate.of(2037, 1, 5));
        var centre = Api.officer(port, Duty.SERVICE_CENTER);
        centre.get("/archive/expired");
        var destroyed =
                centre.post(
                        "/archive/" + number + "/destruction",
                        "{\"reason\": \"保管期满,经鉴定无继续保存价值。\"}");
        assertThat(destroyed.status()).as(destroyed.body()).isEqualTo(200);
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
