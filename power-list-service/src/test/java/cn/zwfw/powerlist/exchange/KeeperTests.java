package cn.zwfw.powerlist.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.Journey;
import cn.zwfw.powerlist.ServiceTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a district keeps stays the district's, whatever happens here meanwhile. */
@ServiceTest
@Cites(
        value = {"B2", "B3", "B7"},
        rows = "P14")
class KeeperTests {

    @LocalServerPort int port;
    @Autowired JdbcClient database;

    @Test
    void aRequestDraftedBeforeTheReportIsNotPublishedOverIt() {
        var code = District.code(5201);
        var request =
                Journey.draft(
                                port,
                                District.ORGAN,
                                District.REGION,
                                Drafts.add("B9(8)", District.item(5201, "本平台起草的")))
                        .submit()
                        .until("FINAL_REVIEW");
        assertThat(results(District.added(5201, "区县系统的"), cancelled(code, "B9(5)", "null")))
                .isEqualTo("[\"STORED\", \"STORED\"]");

        var approval =
                Api.officer(port, Duty.REFORM_OFFICE, District.ORGAN, District.REGION)
                        .post(
                                request.path() + "/decisions",
                                request.etag(),
                                Drafts.approval("FINAL_REVIEW"));

        assertThat(approval.status()).as(approval.body()).isEqualTo(409);
        assertThat(approval.text("code")).isEqualTo("entry-kept-by-district");
        assertThat(revisions(code)).isEqualTo(2);
    }

    @Test
    void whatWasKeptIsKnownAndCancelledEvenIfItsLawWasRepealedSince() {
        var code = District.code(5202);
        var first = restingOn("区县旧规定", District.added(5202, "依旧规定的区级许可"));
        assertThat(results(first)).isEqualTo("[\"STORED\"]");
        repeal("区县旧规定");
        var content = restingOn("区县旧规定", District.item(5202, "依旧规定的区级许可"));

        assertThat(results(first)).isEqualTo("[\"KNOWN\"]");
        assertThat(results(first.replace("依旧规定的", "另有内容的"))).isEqualTo("[\"REFUSED\"]");
        assertThat(results(cancelled(code, "B9(5)", content))).isEqualTo("[\"STORED\"]");
        assertThat(revisions(code)).isEqualTo(2);
    }

    @Test
    void anItemIsNotQuietForTheYearsBeforeItWasReported() {
        assertThat(results(District.added(5203, "早已设立的区级许可"))).isEqualTo("[\"STORED\"]");

        var listedOn =
                database.sql("select listed_on from item_usage where code = ?")
                        .param(District.code(5203))
                        .query((row, _) -> row.getObject("listed_on", LocalDate.class))
                        .single();
        assertThat(listedOn).isEqualTo(CityTime.today(Clock.system(CityTime.ZONE)));
    }

    private static String cancelled(String code, String ground, String content) {
        return District.entry(code, 2, "3", "CANCEL", ground, "2021-01-01", content);
    }

    private static String restingOn(String law, String text) {
        return text.replace("中华人民共和国食品安全法", law);
    }

    private void repeal(String law) {
        var legalOffice = Api.officer(port, Duty.LEGAL_OFFICE);
        var old = created(legalOffice.post("/legal-bases", law(law, "2015-01-01", "")));
        created(
                legalOffice.post(
                        "/legal-bases", law(law + "(新)", "2026-01-01", "\"" + old + "\"")));
    }

    private static String law(String name, String on, String replaces) {
        return """
        {"name": "%s", "rank": "LOCAL_RULE", "documentNumber": "市政府令第1号", "promulgatedOn": "%s",
         "effectiveOn": "%s", "replaces": [%s]}
        """
                .formatted(name, on, on, replaces);
    }

    private static String created(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("id");
    }

    private String results(String... entries) {
        return District.at(port)
                .report(entries)
                .json()
                .path("results")
                .findValues("result")
                .toString();
    }

    private long revisions(String code) {
        return database.sql("select count(*) from revision where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }
}
