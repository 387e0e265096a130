package cn.zwfw.finance.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.finance.Api;
import cn.zwfw.finance.Reviews;
import cn.zwfw.finance.ServiceTest;
import cn.zwfw.finance.fund.FundDrafts;
import cn.zwfw.finance.poverty.ProjectDrafts;
import cn.zwfw.finance.sheet.Books;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import cn.zwfw.platform.testing.ExampleRecorder;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.WrittenFile;
import cn.zwfw.platform.testing.attack.ExampleAttack;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Walks once through every operation; what is answered becomes the examples of the document. */
@ServiceTest
@Import({ExampleRecorder.class, ExampleAttack.class})
@TestPropertySource(properties = {"zwfw.clock.movable=true", "test.database=examples"})
class ExampleTests {

    private static final Path EXAMPLES = Path.of("src/main/resources/openapi/examples.json");
    private static final String CODE = FundDrafts.code(1);

    @LocalServerPort int port;
    @Autowired ExampleRecorder recorder;
    @Autowired ExampleAttack attack;
    @Autowired List<WorkbookForm> forms;
    @Autowired MovableClock clock;

    @Test
    void theExamplesAreWhatIsAnswered() throws IOException {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        publish();
        load();
        read();
        projects();
        exchange();
        Api.officer(port, Duty.AUDITOR, Api.BUREAU)
                .get("/audit-entries?act=change-request.withdrawn&limit=200");

        assertThat(new WrittenFile(EXAMPLES).holds(recorder.json()))
                .as("the examples were not up to date; they are now: run again")
                .isTrue();
        attack.gotNothing("/api/finance-list/v1");
    }

    private void publish() {
        var draft = FundDrafts.add(FundDrafts.fund(CODE, "20000000.00", "20000000.00"));
        var now = editor().post("/change-requests", draft);
        var path = "/change-requests/" + now.text("id");
        editor().get(path + "/entries");
        now = editor().put(path, now.etag(), draft);
        now = editor().post(path + "/submit", now.etag(), "");
        now = decide(path, now);
        Api.bureau(port, Duty.PUBLISHER).get("/change-requests/tasks");
        editor().get("/change-requests");
        while (now.text("state").equals("IN_REVIEW")) {
            now = decide(path, now);
        }
        editor().get(path);
        Reviews.ofDepartment(port)
                .publishes(FundDrafts.disclose(FundDrafts.disclosure(CODE, "500000.00")));
        var withdrawn = editor().post("/change-requests", FundDrafts.cancel(CODE));
        var withdrawnPath = "/change-requests/" + withdrawn.text("id");
        withdrawn = editor().post(withdrawnPath + "/submit", withdrawn.etag(), "");
        editor().post(withdrawnPath + "/withdraw", withdrawn.etag(), "");
        editor().post(
                        "/funds/next-year",
                        """
                        {"year": 2026, "reason": "编制2027年度清单", "consultations": [
                          {"organ": "%s", "agreedOn": "2026-01-05",
                           "document": "兰财函〔2026〕88号"}]}
                        """
                                .formatted(Api.DEPARTMENT));
    }

    private void load() {
        var other = FundDrafts.code(2);
        Reviews.ofBureau(port)
                .publishes(FundDrafts.add(FundDrafts.fund(other, "800000.00", "800000.00")));
        var department = Api.department(port, Duty.EDITOR);
        department.get("/workbook-template.xlsx?list=fund-disclosures");
        var book = Books.of(forms, "fund-disclosures", FundDrafts.disclosure(other, "9.05"));
        var query =
                "list=fund-disclosures&kind=ADD&ground=A13(2)&reason=%E5%8A%A8%E6%80%81%E5%85%AC%E5%BC%80";
        var loaded =
                department.send(
                        department
                                .request("/change-requests/workbooks?" + query)
                                .setHeader("Content-Type", Books.TYPE)
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(BodyPublishers.ofByteArray(book)));
        assertThat(loaded.status()).as(loaded.body()).isEqualTo(201);
        department.send(
                department
                        .request("/change-requests/" + loaded.text("id") + "/workbook")
                        .setHeader("Content-Type", Books.TYPE)
                        .header("If-Match", loaded.etag())
                        .PUT(BodyPublishers.ofByteArray(book)));
    }

    private void read() {
        var everybody = Api.nobody(port);
        everybody.get("/public/funds?q=中小企业");
        everybody.get("/public/funds/totals?by=DEPARTMENT&year=2026");
        everybody.get("/public/funds/" + CODE);
        everybody.get("/public/funds/" + CODE + "/revisions");
        everybody.get("/public/funds/" + CODE + "/disclosure-revisions");
        everybody.get("/public/funds/" + CODE + "/duties");
        everybody.get("/public/completeness?year=2026");
        everybody.get("/public/funds/totals.svg?by=NATURE&year=2026");
        everybody.get("/public/funds/totals.png?by=NATURE&year=2026");
        everybody.get("/public/editions/2026.zip");
        everybody.get("/public/coverage?list=special-funds&year=2026");
    }

    private void projects() {
        var code = ProjectDrafts.code(1);
        var district = Reviews.ofDistrict(port);
        district.publishes(ProjectDrafts.add(ProjectDrafts.project(code)));
        var other = ProjectDrafts.code(2);
        district.publishes(ProjectDrafts.add(ProjectDrafts.project(other)));
        district.publishes(ProjectDrafts.adjust(code, ProjectDrafts.project(code), "2026-02-25"));
        district.upToTheLast(
                ProjectDrafts.adjust(other, ProjectDrafts.project(other), "2026-01-05"));
        Api.officer(port, Duty.POVERTY_OFFICE, Api.BUREAU).get("/poverty-projects/late");
        var everybody = Api.nobody(port);
        everybody.get("/public/poverty-projects?q=人饮安全&year=2026");
        everybody.get("/public/poverty-projects/totals?by=SOURCE&year=2026");
        everybody.get("/public/poverty-projects/" + code);
        everybody.get("/public/poverty-projects/" + code + "/revisions");
        everybody.get("/public/lists/poverty-projects.xlsx?year=2026");
        everybody.get("/public/lists/poverty-projects.csv?year=2026");
    }

    private void exchange() {
        var district = Api.districtSystem(port, Api.DISTRICT);
        district.get("/exchange/changes?list=special-funds&after=0&limit=1");
        district.get("/exchange/snapshot?list=special-funds&limit=1");
        district.get("/exchange/digests?list=special-funds");
        district.get("/exchange/digests/" + Api.BUREAU + "?list=special-funds&limit=1");
        var fund =
                FundDrafts.fund("62010220260001", "3000000.00", "3000000.00")
                        .replace(Api.BUREAU, Api.DISTRICT_BUREAU);
        district.post(
                "/exchange/batches?list=special-funds",
                """
                {"entries": [{"code": "62010220260001", "number": 1, "status": "1",
                  "kind": "ADD", "ground": "A13(2)",
                  "effectiveFrom": "2026-01-20T00:00:00+08:00", "content": %s}]}
                """
                        .formatted(fund));
    }

    private Answer decide(String path, Answer now) {
        var decision =
                "{\"stage\": \"%s\", \"verdict\": \"APPROVE\", \"opinion\": \"同意\"}"
                        .formatted(now.text("stage"));
        return Api.bureau(port, Duty.valueOf(now.text("waitsFor")))
                .post(path + "/decisions", now.etag(), decision);
    }

    private Api editor() {
        return Api.bureau(port, Duty.EDITOR);
    }
}
