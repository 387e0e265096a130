package cn.zwfw.finance.export;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.finance.Api;
import cn.zwfw.finance.Reviews;
import cn.zwfw.finance.ServiceTest;
import cn.zwfw.finance.fund.FundDrafts;
import cn.zwfw.finance.poverty.ProjectDrafts;
import cn.zwfw.finance.sheet.Books;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What is exported can be loaded again, and says what is published. */
@ServiceTest
@TestPropertySource(properties = "test.database=export")
@Cites(
        value = {"A2", "A6"},
        rows = "F6")
class ExportTests {

    @LocalServerPort int port;

    @Test
    void allListsComeOutAsTheyGoIn() {
        var fund = FundDrafts.code(1);
        var bureau = Reviews.ofBureau(port);
        bureau.publishes(
                FundDrafts.add(FundDrafts.fund(fund, "1.10", "1.10").replace("支持企业", "=1+1 支持企业")));
        Reviews.ofDepartment(port)
                .publishes(FundDrafts.disclose(FundDrafts.disclosure(fund, "0.07", "0.03")));
        var project = ProjectDrafts.code(1);
        var district = Reviews.ofDistrict(port);
        district.publishes(ProjectDrafts.add(ProjectDrafts.project(project)));

        reloads(
                bureau,
                "special-funds",
                FundDrafts.adjust(fund, FundDrafts.fund(fund, "1.10", "1.00")),
                fund,
                true);
        reloads(
                Reviews.ofDepartment(port),
                "fund-disclosures",
                FundDrafts.amend(fund, FundDrafts.disclosure(fund)),
                fund,
                false);
        reloads(
                district,
                "poverty-projects",
                ProjectDrafts.adjust(project, ProjectDrafts.project(project), "2026-01-05"),
                project,
                true);
        assertThat(csv("special-funds")).contains("'=1+1 支持企业").contains("1.10");
        assertThat(csv("special-funds?region=620102")).doesNotContain(fund);
        assertThat(csv("poverty-projects?year=2025")).doesNotContain(project);
    }

    @Test
    void aListOfSeveralSheetsHasNoCsv() {
        var refused = Api.nobody(port).get("/public/lists/fund-disclosures.csv");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/code").asString())
                .isEqualTo("workbook-several-sheets");
        assertThat(Api.nobody(port).get("/public/lists/no-such-list.xlsx").status()).isEqualTo(404);
    }

    /** Puts what was exported into a draft, which then says what is published. */
    private void reloads(Reviews reviews, String list, String draft, String code, boolean csv) {
        var published = content(reviews, list, code, draft, Books.TYPE, ".xlsx");
        assertThat(published).isEqualTo(204);
        if (csv) {
            assertThat(content(reviews, list, code, draft, "text/csv", ".csv")).isEqualTo(204);
        } else {
            assertThat(content(reviews, list, code, draft, "text/csv", "")).isEqualTo(400);
        }
    }

    private int content(
            Reviews reviews, String list, String code, String draft, String type, String ending) {
        var editor = reviews.editor();
        var drafted = editor.post("/change-requests", draft);
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        var path = "/change-requests/" + drafted.text("id");
        var exported =
                ending.isEmpty()
                        ? new byte[] {'1'}
                        : Api.nobody(port).bytes("/public/lists/" + list + ending);
        Answer replaced =
                editor.send(
                        editor.request(path + "/workbook")
                                .setHeader("Content-Type", type)
                                .header("If-Match", drafted.etag())
                                .PUT(BodyPublishers.ofByteArray(exported)));
        if (replaced.status() == 204) {
            var entry = editor.get(path + "/entries").json().at("/items/0");
            assertThat(entry.path("code").asString()).isEqualTo(code);
            assertThat(entry.path("content")).isEqualTo(standing(list, code));
        }
        return replaced.status();
    }

    private JsonNode standing(String list, String code) {
        var everybody = Api.nobody(port);
        return switch (list) {
            case "special-funds" ->
                    everybody.get("/public/funds/" + code).json().at("/fund/content");
            case "fund-disclosures" ->
                    everybody.get("/public/funds/" + code).json().at("/disclosure/content");
            default ->
                    everybody.get("/public/poverty-projects/" + code).json().at("/project/content");
        };
    }

    private String csv(String list) {
        var query = list.indexOf('?');
        var path =
                query < 0
                        ? list + ".csv"
                        : list.substring(0, query) + ".csv" + list.substring(query);
        return new String(Api.nobody(port).bytes("/public/lists/" + path), StandardCharsets.UTF_8);
    }
}
