package cn.zwfw.supervision.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.workbook.WorkbookWriter;
import cn.zwfw.supervision.Api;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;

/** Calls every operation about rules and their changes once, with success. */
public record RuleWalk(int port, WorkbookForm form) {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public void through() {
        var draft = draft(rule("SX0101"));
        var now = editor().post("/change-requests", draft);
        assertThat(now.status()).as(now.body()).isEqualTo(201);
        var path = "/change-requests/" + now.text("id");
        editor().get(path + "/entries");
        now = editor().put(path, now.etag(), draft);
        now = editor().post(path + "/submit", now.etag(), "");
        now = decide(path, now);
        officer(Duty.PUBLISHER).get("/change-requests/tasks");
        editor().get("/change-requests");
        while (now.text("state").equals("IN_REVIEW")) {
            now = decide(path, now);
        }
        editor().get(path);
        var withdrawn = editor().post("/change-requests", draft(rule("SX0102")));
        var gone = "/change-requests/" + withdrawn.text("id");
        withdrawn = editor().post(gone + "/submit", withdrawn.etag(), "");
        editor().post(gone + "/withdraw", withdrawn.etag(), "");
        load();
        exchange();
    }

    static String rule(String code) {
        return """
        {"code": "%s", "organ": "%s", "name": "承诺期限已用九成", "watched": "PROMISE",
         "measure": "SHARE_USED", "threshold": 90, "level": "BLUE", "addressee": "HANDLER",
         "message": "{what}已用九成,{due} 届满。"}
        """
                .formatted(code, Api.OTHER_ORGAN);
    }

    private static String draft(String rule) {
        return """
        {"list": "supervision-rules", "kind": "ADD", "ground": "A24", "reason": "细化标准",
         "entries": [{"content": %s}]}
        """
                .formatted(rule);
    }

    private void load() {
        editor().get("/workbook-template.xlsx");
        var book = book(rule("SX0103"));
        var query = "list=supervision-rules&kind=ADD&ground=A24&reason=%E7%BB%86%E5%8C%96";
        var loaded =
                editor().send(
                                editor().request("/change-requests/workbooks?" + query)
                                        .setHeader("Content-Type", XLSX)
                                        .header("Idempotency-Key", "rule-walk")
                                        .POST(BodyPublishers.ofByteArray(book)));
        assertThat(loaded.status()).as(loaded.body()).isEqualTo(201);
        editor().send(
                        editor().request("/change-requests/" + loaded.text("id") + "/workbook")
                                .setHeader("Content-Type", XLSX)
                                .header("If-Match", loaded.etag())
                                .PUT(BodyPublishers.ofByteArray(book)));
    }

    private byte[] book(String rule) {
        var out = new ByteArrayOutputStream();
        var sheet = form.template().master();
        try {
            var writer = new WorkbookWriter(form.template(), out);
            var rows = form.rows(sheet, 1, "", Api.JSON.readTree(rule));
            writer.sheet(sheet.name(), rows.iterator());
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void exchange() {
        var district = officer(Duty.DISTRICT_SYSTEM);
        district.get("/exchange/changes?list=supervision-rules&after=0&limit=1");
        district.get("/exchange/snapshot?list=supervision-rules&limit=1");
        district.get("/exchange/digests?list=supervision-rules");
        district.get("/exchange/digests/" + Api.OTHER_ORGAN + "?list=supervision-rules");
        district.post(
                "/exchange/batches?list=supervision-rules",
                """
                {"entries": [{"code": "SX0104", "number": 1, "status": "1", "kind": "ADD",
                  "ground": "A24", "effectiveFrom": "2020-01-01T00:00:00+08:00", "content": %s}]}
                """
                        .formatted(rule("SX0104")));
    }

    private Answer decide(String path, Answer now) {
        var decision =
                "{\"stage\": \"%s\", \"verdict\": \"APPROVE\", \"opinion\": \"同意\"}"
                        .formatted(now.text("stage"));
        var decided =
                officer(Duty.valueOf(now.text("waitsFor")))
                        .post(path + "/decisions", now.etag(), decision);
        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        return decided;
    }

    private Api editor() {
        return officer(Duty.EDITOR);
    }

    private Api officer(Duty duty) {
        return Api.officer(port, duty, Api.OTHER_ORGAN);
    }
}
