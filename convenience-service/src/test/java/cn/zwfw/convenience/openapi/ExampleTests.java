package cn.zwfw.convenience.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.convenience.Api;
import cn.zwfw.convenience.Organs;
import cn.zwfw.convenience.ServiceTest;
import cn.zwfw.convenience.inquiry.Asking;
import cn.zwfw.convenience.item.ItemBook;
import cn.zwfw.convenience.item.ItemDrafts;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.organ.ListedOrgans;
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
@TestPropertySource(properties = {"zwfw.clock.movable=true", "test.database=examples"})
class ExampleTests {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Path EXAMPLES = Path.of("src/main/resources/openapi/examples.json");

    @LocalServerPort int port;
    @Autowired ApplicationContext service;
    @Autowired ExampleRecorder recorder;
    @Autowired ExampleAttack attack;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired WorkbookForm form;
    @Autowired MovableClock clock;

    @Test
    void theExamplesAreWhatIsAnswered() throws IOException {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        told.tells(Api.ORGAN, Api.CITY, "兰州市市场监督管理局");
        await().until(() -> organs.find(Api.ORGAN).isPresent());
        publish();
        read();
        load();
        exchange();
        inform();
        announce();
        ask();
        complain();
        Api.officer(port, Duty.AUDITOR)
                .get("/audit-entries?act=change-request.withdrawn&limit=200");

        SealedValues.areWhereTheyAreSaidToBe(service, "inquiry_record.done_about");
        assertThat(new WrittenFile(EXAMPLES).holds(recorder.json()))
                .as("the examples were not up to date; they are now: run again")
                .isTrue();
        attack.gotNothing("/api/convenience/v1");
    }

    private void publish() {
        var draft = ItemDrafts.add(ItemDrafts.item(1, "居民用水开户", "\"09\""));
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
        var withdrawn = editor().post("/change-requests", ItemDrafts.cancel(1));
        var withdrawnPath = "/change-requests/" + withdrawn.text("id");
        withdrawn = editor().post(withdrawnPath + "/submit", withdrawn.etag(), "");
        editor().post(withdrawnPath + "/withdraw", withdrawn.etag(), "");
    }

    private void read() {
        var everybody = Api.nobody(port);
        everybody.get("/public/items?q=%E7%94%A8%E6%B0%B4");
        everybody.get("/public/items/" + ItemDrafts.code(1));
        everybody.get("/public/items/" + ItemDrafts.code(1) + "/revisions");
        everybody.get("/public/catalogue?region=620100");
        everybody.get("/public/items.csv?theme=09");
        everybody.get("/public/items.xlsx?theme=09");
    }

    private void load() {
        editor().get("/workbook-template.xlsx");
        var book = ItemBook.of(form, ItemDrafts.item(2, "公交卡办理", "\"08\""));
        var query = "list=convenience-items&kind=ADD&ground=A15&reason=%E9%A6%96%E6%AC%A1";
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
        district.get("/exchange/changes?list=convenience-items&after=0&limit=1");
        district.get("/exchange/snapshot?list=convenience-items&limit=1");
        district.get("/exchange/digests?list=convenience-items");
        district.get("/exchange/digests/" + Api.ORGAN + "?list=convenience-items&limit=1");
        district.post(
                "/exchange/batches?list=convenience-items",
                """
                {"entries": [{"code": "%s", "number": 1, "status": "1", "kind": "ADD",
                  "ground": "A15", "effectiveFrom": "2020-01-01T00:00:00+08:00", "content": %s}]}
                """
                        .formatted(ItemDrafts.code(3), ItemDrafts.item(3, "公园年票", "\"11\"")));
    }

    private void inform() {
        var code = Api.ORGAN + "ZX20260001";
        toTheEnd(
                """
                {"list": "bulletins", "kind": "ADD", "ground": "A11", "reason": "报送政务信息",
                 "entries": [{"content": {"code": "%s", "organ": "%s",
                   "title": "政务大厅清明值班安排", "body": "综合窗口照常值班。", "source": ""}}]}
                """
                        .formatted(code, Api.ORGAN));
        Api.nobody(port).get("/public/bulletins?limit=1");
        Api.nobody(port).get("/public/bulletins/" + code);
    }

    private void announce() {
        var code = Api.ORGAN + "LX01";
        toTheEnd(
                """
                {"list": "contacts", "kind": "ADD", "ground": "B17", "reason": "公布投诉渠道",
                 "entries": [{"content": {"code": "%s", "organ": "%s", "name": "投诉举报电话",
                   "telephone": "0931-0000001", "mailbox": "", "address": "兰州市城关区",
                   "hours": "工作日 9:00—17:00", "breaches": false}}]}
                """
                        .formatted(code, Api.ORGAN));
        Api.nobody(port).get("/public/contacts?limit=1");
        Api.nobody(port).get("/public/contacts/" + code);
    }

    private void toTheEnd(String draft) {
        var now = editor().post("/change-requests", draft);
        assertThat(now.status()).as(now.body()).isEqualTo(201);
        var path = "/change-requests/" + now.text("id");
        now = editor().post(path + "/submit", now.etag(), "");
        while (now.text("state").equals("IN_REVIEW")) {
            now = decide(path, now);
        }
    }

    private void ask() {
        told.tells(Api.OTHER_ORGAN, Api.CITY, "兰州市司法局");
        await().until(() -> organs.find(Api.OTHER_ORGAN).isPresent());
        var asking = new Asking(port);
        var handler = Api.officer(port, Duty.HANDLER);
        var to = "{\"organ\": \"%s\", \"reason\": \"属于其职责。\"}";
        var said = "{\"text\": \"网上申请还需要提交原件吗?\"}";
        var first = asking.unknown("INQUIRY", ", \"region\": \"620100\"");
        var number = first.text("number");
        var center = Api.officer(port, Duty.SERVICE_CENTER);
        asking.act(center, number, "routing", to.formatted(Api.OTHER_ORGAN));
        var other = Api.officer(port, Duty.HANDLER, Api.OTHER_ORGAN);
        asking.act(other, number, "forwarding", to.formatted(Api.ORGAN));
        var why = "{\"fields\": [\"TELEPHONE\"], \"reason\": \"问题没有写清楚,需要电话核实情况。\"}";
        handler.post("/inquiries/" + number + "/unmasking", why);
        asking.act(handler, number, "extension", "{\"reason\": \"需要请示。\"}");
        asking.reply(handler, number);
        asking.withCode(first, "follow-up", said);
        asking.reply(handler, number);
        asking.followed(first);
        asking.withCode(first, "closing", "");
        asking.withCode(first, "reopening", said);
        handler.get("/inquiries?limit=1");
        handler.get("/inquiries/" + number);
        var left = asking.unknown("INQUIRY", Asking.organ(Api.ORGAN));
        asking.withCode(left, "withdrawal", said);
        var citizen = asking.citizen("citizen");
        var own = asking.signedIn("citizen", "INQUIRY", Asking.organ(Api.ORGAN)).text("number");
        asking.reply(handler, own);
        asking.act(citizen, own, "follow-up", said);
        asking.reply(handler, own);
        asking.act(citizen, own, "closing", "");
        asking.act(citizen, own, "reopening", said);
        var dropped = asking.signedIn("citizen", "INQUIRY", Asking.organ(Api.ORGAN));
        asking.act(citizen, dropped.text("number"), "withdrawal", said);
        publishReply(own);
    }

    private void publishReply(String number) {
        var now =
                editor().post(
                                "/change-requests",
                                """
                                {"list": "replies", "kind": "ADD", "ground": "B17",
                                 "reason": "有参考价值", "entries": [{"content": {
                                   "code": "%s", "organ": "%s", "kind": "INQUIRY",
                                   "question": "到期前多久可以申请延续?",
                                   "answer": "届满三十日前可以申请。", "adopted": null,
                                   "doneAbout": "", "askedOn": "2026-03-02",
                                   "repliedOn": "2026-03-02"}}]}
                                """
                                        .formatted(number, Api.ORGAN));
        assertThat(now.status()).as(now.body()).isEqualTo(201);
        var path = "/change-requests/" + now.text("id");
        now = editor().post(path + "/submit", now.etag(), "");
        while (now.text("state").equals("IN_REVIEW")) {
            now = decide(path, now);
        }
        Api.nobody(port).get("/public/replies?limit=1");
        Api.nobody(port).get("/public/replies/" + number);
    }

    private void complain() {
        var asking = new Asking(port);
        var more = Asking.organ(Api.ORGAN) + ", \"note\": 1";
        var number = asking.signedIn("citizen", "COMPLAINT", more).text("number");
        var office = Api.officer(port, Duty.REFORM_OFFICE, Api.OTHER_ORGAN);
        var question = "{\"text\": \"请说明是否另外收取过费用。\"}";
        var id = asking.act(office, number, "statements", question).text("id");
        office.get("/inquiries/" + number + "/statements");
        var handler = Api.officer(port, Duty.HANDLER);
        handler.get("/statements?limit=1");
        var asked = handler.get("/statements/" + id);
        handler.post("/statements/" + id + "/answer", asked.etag(), "{\"text\": \"没有收取过。\"}");
        asking.act(office, number, "hand-over", "{\"reason\": \"涉及规范性文件。\"}");
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
