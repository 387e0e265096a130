package cn.zwfw.supervision.incident.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import cn.zwfw.supervision.notice.NoticeTest;
import cn.zwfw.supervision.notice.Noticing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Departments assess their risks, mend them, and assess again; what they let pass is seen. */
@NoticeTest
@Cites(value = "A21", rows = "S8")
class RiskTests {

    /** An organ for every test, for what is overdue depends on all that an organ has filed. */
    private static final String DISTRICT = "620123";

    private static final String DONE = "{\"text\": \"口令已经更换。\"}";

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;

    @BeforeEach
    void theOrgansAreKnown() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Noticing.know(told, organs);
    }

    @Test
    void whatIsFoundIsMendedOnceByTheDepartmentAndReadByThoseWhoWatch() {
        var editor = Api.officer(port, Duty.EDITOR);
        var path = "/risk-assessments/" + filed(editor, "2026-03-31").text("id");
        var watcher = Api.officer(port, Duty.INSPECTORATE, Api.OTHER_ORGAN);
        var read = watcher.get(path);
        assertThat(read.text("nextDueOn")).as(read.body()).isEqualTo("2027-02-27");
        assertThat(read.json().at("/findings/0/risk").asString()).isEqualTo("口令长期未更换");
        var completion = path + "/findings/1/completion";
        assertThat(watcher.post(completion, "*", DONE).status()).isEqualTo(403);
        assertThat(Api.officer(port, Duty.EDITOR, Api.OTHER_ORGAN).get(path).status())
                .isEqualTo(404);

        clock.moveTo(LocalDate.of(2026, 4, 1));
        var done = editor.post(completion, read.etag(), DONE);

        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().at("/findings/0/doneOn").asString()).isEqualTo("2026-04-01");
        assertThat(done.json().at("/findings/0/late").asBoolean()).isTrue();
        assertThat(done.json().path("open").asInt()).isZero();
        assertThat(editor.post(completion, read.etag(), DONE).status()).isEqualTo(412);
        assertThat(editor.post(completion, "*", DONE).text("code"))
                .isEqualTo("risk-finding-not-open");
        assertThat(editor.post(path + "/findings/2/completion", "*", DONE).status()).isEqualTo(409);
    }

    @Test
    void whatIsOverdueIsListedUntilItIsDone() {
        var organ = "12620100013900003K";
        told.tells(organ, DISTRICT, "榆中县政务服务中心");
        var bureau = Api.officer(port, Duty.DATA_BUREAU, Api.ORGAN, DISTRICT);
        await().until(() -> reasons(bureau).equals(List.of("NEVER")));

        var editor = Api.officer(port, Duty.EDITOR, organ, DISTRICT);
        var path = "/risk-assessments/" + filed(editor, "2026-03-03").text("id");
        assertThat(reasons(bureau)).isEmpty();
        clock.moveTo(LocalDate.of(2026, 3, 4));
        assertThat(reasons(bureau)).containsExactly("FINDING");
        clock.moveTo(LocalDate.of(2027, 2, 28));
        assertThat(reasons(bureau)).containsExactly("ASSESSMENT", "FINDING");
        assertThat(reasons(editor)).containsExactly("ASSESSMENT", "FINDING");
        assertThat(reasons(Api.officer(port, Duty.EDITOR, Api.OTHER_ORGAN, DISTRICT))).isEmpty();

        assertThat(editor.post(path + "/findings/1/completion", "*", DONE).status()).isEqualTo(200);
        assertThat(reasons(bureau)).containsExactly("ASSESSMENT");
        var next = body("2027-03-31").replace("2026-02-27", "2027-02-28");
        assertThat(editor.post("/risk-assessments", next).status()).isEqualTo(201);
        assertThat(reasons(bureau)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 1999-12-31, risk-period",
        "2025-01-01, -999999999-01-01, risk-period",
        "2026-03-31, +999999999-12-31, risk-due",
        "2025-01-01, 2026-01-01, risk-period",
        "2025-12-31, 2026-02-28, risk-period",
        "2026-02-27, 2026-03-03, risk-period",
        "2026-03-31, 2026-02-26, risk-due",
        "2026-03-31, 2031-02-28, risk-due",
        "HIGH, GRAVE, /findings/0/level",
        "口令长期未更换, ' ', /findings/0/risk"
    })
    void whatCannotBeIsRefused(String right, String wrong, String place) {
        var body = body("2026-03-31").replace(right, wrong);

        var refused = Api.officer(port, Duty.EDITOR).post("/risk-assessments", body);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains(place);
    }

    @Test
    void departmentsFileForThemselvesOnlyAndOnlyIfTheyAreRegistered() {
        var unknown = Api.officer(port, Duty.EDITOR, "91620100MA7000001T");
        assertThat(unknown.post("/risk-assessments", body("2026-03-31")).text("code"))
                .isEqualTo("organ-not-registered");
        assertThat(
                        Api.officer(port, Duty.DATA_BUREAU)
                                .post("/risk-assessments", body("2026-03-31"))
                                .status())
                .isEqualTo(403);
        var own = "/risk-assessments?limit=200&organ=" + Api.ORGAN;
        var id = filed(Api.officer(port, Duty.EDITOR), "2026-03-31").text("id");
        assertThat(Api.officer(port, Duty.SECRECY_REVIEWER).get(own).body()).contains(id);
        assertThat(Api.officer(port, Duty.EDITOR, Api.OTHER_ORGAN).get(own).body())
                .doesNotContain(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "11620100013900001G300013101500020200101000001"})
    void aNumberThatCannotBeIsRefused(String number) {
        var editor = Api.officer(port, Duty.EDITOR);
        var path = "/risk-assessments/" + filed(editor, "2026-03-31").text("id");

        var refused = editor.post(path + "/findings/" + number + "/completion", "*", DONE);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.type()).startsWith("application/problem+json");
    }

    /** Of all pages, one line to a page. */
    private static List<String> reasons(Api who) {
        var reasons = new ArrayList<String>();
        var next = "";
        do {
            var page = who.get("/risk-assessments/overdue?limit=1" + next);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            reasons.addAll(page.json().path("items").findValuesAsString("reason"));
            next = page.json().has("next") ? "&after=" + page.text("next") : "";
        } while (!next.isEmpty());
        return reasons;
    }

    private static Answer filed(Api editor, String due) {
        var filed = editor.post("/risk-assessments", body(due));
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        assertThat(filed.body()).doesNotContain("口令长期未更换");
        return filed;
    }

    private static String body(String due) {
        return """
        {"periodFrom": "2025-01-01", "periodTo": "2025-12-31", "assessedOn": "2026-02-27",
         "scope": "全部内容和共享接口",
         "findings": [{"level": "HIGH", "risk": "口令长期未更换", "measure": "更换口令",
                       "dueOn": "%s"}]}
        """
                .formatted(due);
    }
}
