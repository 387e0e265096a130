package cn.zwfw.finance.poverty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.finance.Api;
import cn.zwfw.finance.Reviews;
import cn.zwfw.finance.ServiceTest;
import cn.zwfw.finance.sheet.Books;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.Told;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A district's department lists its projects, its poverty office reviews, everybody reads. */
@ServiceTest
@Cites(value = "A7", rows = "F5")
class ProjectTests {

    @LocalServerPort int port;
    @Autowired List<WorkbookForm> forms;

    private Reviews district;

    @BeforeEach
    void theDistrict() {
        district = Reviews.ofDistrict(port);
    }

    @Test
    void everybodyFindsReadsAndCountsAProjectUnderTheTitleOfItsYear() {
        var code = ProjectDrafts.code(1).replace("2026", "2031");
        var before = code.replace("2031", "2015");
        district.publishes(
                ProjectDrafts.add(
                        ProjectDrafts.project(
                                code, "99999999.99", "90000000.00", "9999999.90", "0.00", "0.09")));
        district.publishes(ProjectDrafts.add(ProjectDrafts.project(before)));

        var found = everybody().get("/public/poverty-projects?q=蓄水池&year=2031").json();
        assertThat(found.at("/items/0/project/code").asString()).isEqualTo(code);
        assertThat(found.at("/items/0/title").asString()).isEqualTo("乡村振兴衔接资金项目清单");
        assertThat(everybody().get("/public/poverty-projects/" + before).text("title"))
                .isEqualTo("扶贫清单");
        assertThat(everybody().get("/public/poverty-projects?q=没有的&year=2031").json().at("/items"))
                .isEmpty();
        var totals = everybody().get("/public/poverty-projects/totals?by=SOURCE&year=2031").json();
        assertThat(totals.path("title").asString()).isEqualTo("乡村振兴衔接资金项目清单");
        assertThat(totals.path("rows").findValuesAsString("key"))
                .containsExactly("CENTRAL", "COUNTY", "PROVINCE");
        assertThat(totals.path("rows").findValuesAsString("investment"))
                .containsExactly("90000000.00", "0.09", "9999999.90");
        assertThat(totals.at("/total/investment").asString()).isEqualTo("99999999.99");
        assertThat(totals.at("/total/persons").asInt()).isEqualTo(320);
    }

    @Test
    void aCancelledProjectIsFoundNoMoreAndCountsNoMoreButStaysReadable() {
        var code = ProjectDrafts.code(2).replace("2026", "2032");
        district.publishes(ProjectDrafts.add(ProjectDrafts.project(code)));
        district.publishes(ProjectDrafts.cancel(code, "2026-01-05"));

        var read = everybody().get("/public/poverty-projects/" + code).json();

        assertThat(read.at("/project/status").asString()).isEqualTo("3");
        assertThat(read.at("/republication/document").asString()).isEqualTo("城农领发〔2026〕9号");
        assertThat(everybody().get("/public/poverty-projects?year=2032").json().at("/items"))
                .isEmpty();
        assertThat(
                        everybody()
                                .get("/public/poverty-projects/totals?by=YEAR&year=2032")
                                .json()
                                .at("/total/projects")
                                .asInt())
                .isZero();
        assertThat(
                        everybody()
                                .get("/public/poverty-projects/" + code + "/revisions")
                                .json()
                                .path("items")
                                .size())
                .isEqualTo(2);
    }

    @Test
    void isToldWhenItIsPublished() {
        var code = ProjectDrafts.code(3);
        district.publishes(ProjectDrafts.add(ProjectDrafts.project(code)));

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(Told.of("finance-list.poverty-project", code))
                                .singleElement()
                                .extracting(told -> told.at("/content/investment").asString())
                                .isEqualTo("1000.01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "project-code-of-other-year | /code | \"year\": 2026 | \"year\": 2027",
                "project-code-of-other-region | /code | 62010220260010 | 62010320260010",
                "project-code-of-other-region | /code | 62010220260010 | 62010020260010",
                "sources-differ-from-investment | /investment | \"1000.01\" | \"1000.02\"",
                "sources-differ-from-investment | /investment | \"county\": \"0.01\" | \"county\": \"0.00\"",
                "project-ends-before-start | /endOn | 2026-10-31 | 2026-03-31"
            })
    void whatIsNoProjectIsRefusedWithItsPlace(
            String code, String pointer, String what, String instead) {
        var project = ProjectDrafts.project(ProjectDrafts.code(10));
        assertThat(project).contains(what);

        var refused = drafts(ProjectDrafts.add(project.replace(what, instead)));

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(refused.json().at("/errors/0/pointer").asString())
                .isEqualTo("/entries/0/content" + pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADJUST", "CANCEL"})
    void whatWasApprovedChangesOnlyByTheApproversPaper(String kind) {
        var code = ProjectDrafts.code(kind.equals("ADJUST") ? 20 : 21);
        district.publishes(ProjectDrafts.add(ProjectDrafts.project(code)));
        var change =
                kind.equals("ADJUST")
                        ? ProjectDrafts.adjust(code, ProjectDrafts.project(code), "2026-01-05")
                        : ProjectDrafts.cancel(code, "2026-01-05");
        var approval = ProjectDrafts.approved("2026-01-05").strip();

        assertThat(error(change.replace(approval, "{}"))).isEqualTo("particulars-missing");
        assertThat(error(change.replace(approval, "{\"approval\": null}"))).isEqualTo("required");
        assertThat(error(change.replace("2026-01-05", "2999-01-05")))
                .isEqualTo("approval-in-future");
        assertThat(error(change.replace("城农领发〔2026〕9号", " "))).isEqualTo("invalid-value");
        assertThat(error(change.replace("A7-", "B9-"))).isEqualTo("ground-not-on-route");
        assertThat(drafts(change).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @EnumSource(value = Duty.class, mode = EnumSource.Mode.EXCLUDE, names = "POVERTY_OFFICE")
    void onlyThePovertyOfficeJudges(Duty duty) {
        var code = ProjectDrafts.code(100 + List.of(Duty.values()).indexOf(duty));
        var signed = district.upToTheLast(ProjectDrafts.add(ProjectDrafts.project(code)));

        var refused = district.decides(signed, duty);

        assertThat(refused.status()).isIn(403, 404);
        assertThat(district.decides(signed, Duty.POVERTY_OFFICE).text("state"))
                .isEqualTo("EFFECTIVE");
    }

    @Test
    void theCityHasNoListOfItsOwn() {
        var project =
                ProjectDrafts.project(ProjectDrafts.code(30))
                        .replace(Api.DISTRICT_DEPARTMENT, Api.DEPARTMENT)
                        .replace("62010220260030", "62010020260030");

        var inTheCity =
                Api.department(port, Duty.EDITOR)
                        .post("/change-requests", ProjectDrafts.add(project));
        var elsewhere =
                submits(
                        Api.officer(port, Duty.EDITOR, Api.DISTRICT_DEPARTMENT, "620103"),
                        ProjectDrafts.add(ProjectDrafts.project(ProjectDrafts.code(31))));

        assertThat(inTheCity.json().at("/errors/0/code").asString())
                .isEqualTo("project-code-of-other-region");
        assertThat(elsewhere.text("code")).isEqualTo("organ-not-registered");
    }

    private static Answer submits(Api editor, String draft) {
        var drafted = editor.post("/change-requests", draft);
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        return editor.post(
                "/change-requests/" + drafted.text("id") + "/submit", drafted.etag(), "");
    }

    @Test
    void aDistrictSystemReportsOnlyItsOwn() {
        var code = ProjectDrafts.code(40);
        var batch =
                """
                {"entries": [{"code": "%s", "number": 1, "status": "1", "kind": "ADD",
                  "ground": "A7", "effectiveFrom": "2026-01-20T00:00:00+08:00",
                  "content": %s}]}
                """
                        .formatted(code, ProjectDrafts.project(code));
        var path = "/exchange/batches?list=poverty-projects";

        var others = Api.districtSystem(port, "620103").post(path, batch);
        var city = Api.districtSystem(port, Api.CITY).post(path, batch);
        var own = Api.districtSystem(port, Api.DISTRICT).post(path, batch);

        assertThat(others.json().at("/results/0/problem/code").asString())
                .isEqualTo("organ-not-registered");
        assertThat(city.body()).contains("list-of-districts-only");
        assertThat(own.json().at("/results/0/result").asString())
                .as(own.body())
                .isEqualTo("STORED");
    }

    @Test
    void projectsComeInByAWorkbookAsTheyWereWritten() {
        var project = ProjectDrafts.project(ProjectDrafts.code(50));
        var editor = district.editor();

        var loaded =
                editor.send(
                        editor.request(
                                        "/change-requests/workbooks?list=poverty-projects&kind=ADD"
                                                + "&ground=A7&reason=%E5%B9%B4%E5%BA%A6")
                                .setHeader("Content-Type", Books.TYPE)
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(
                                        BodyPublishers.ofByteArray(
                                                Books.of(forms, "poverty-projects", project))));

        assertThat(loaded.status()).as(loaded.body()).isEqualTo(201);
        var entries = editor.get("/change-requests/" + loaded.text("id") + "/entries").json();
        assertThat(entries.at("/items/0/content")).isEqualTo(Api.JSON.readTree(project));
    }

    private Answer drafts(String draft) {
        return district.editor().post("/change-requests", draft);
    }

    private String error(String draft) {
        var refused = drafts(draft);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        return refused.json().at("/errors/0/code").asString();
    }

    private Api everybody() {
        return Api.nobody(port);
    }
}
