package cn.zwfw.convenience.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.convenience.Api;
import cn.zwfw.convenience.Organs;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.Told;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names that were planted everywhere are found nowhere. */
@InquiryTest
@ExtendWith(OutputCaptureExtension.class)
@Cites(
        value = "个人信息保护法 51",
        rows = {"C2", "X5"})
class InquiryPrivacyTests {

    private static final String NAME = "欧阳甲乙丙";
    private static final String TELEPHONE = "13987654321";
    private static final String EMAIL = "ouyang-planted@example.cn";

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    @BeforeEach
    void theOrgansAreKnown() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Asking.know(told, organs);
    }

    @Test
    void nothingPersonalIsStoredToldOrLoggedInPlainText(CapturedOutput output) {
        var number = handed();
        var reply = "{\"text\": \"" + NAME + ",可以。\"}";
        var office = Api.officer(port, Duty.REFORM_OFFICE, Api.OTHER_ORGAN);
        var question = "{\"text\": \"" + NAME + "说收过费。\"}";
        assertThat(new Asking(port).act(office, number, "statements", question).status())
                .isEqualTo(200);
        assertThat(new Asking(port).act(office, number, "reply", reply).status()).isEqualTo(200);
        await().until(() -> Told.of("convenience.inquiry", number).size() >= 3);

        assertThat(tablesThatHold(NAME)).isEmpty();
        assertThat(tablesThatHold(TELEPHONE)).isEmpty();
        assertThat(tablesThatHold(EMAIL)).isEmpty();
        assertThat(tablesThatHold(number)).contains("inquiry", "audit_entry");
        assertThat(Told.of("convenience.inquiry", number).toString())
                .doesNotContain(NAME, TELEPHONE, EMAIL);
        assertThat(output.getAll()).doesNotContain(NAME, TELEPHONE, EMAIL);
    }

    @Test
    void whoWatchesSeesTheAskerMaskedAndListsShowTheTitleAlone() {
        var number = handed();
        var watcher = Api.officer(port, Duty.INSPECTORATE, Api.OTHER_ORGAN);

        var asker = watcher.get("/inquiries/" + number).json().path("asker");
        assertThat(asker.path("name").asString()).isEqualTo("欧***");
        assertThat(asker.path("telephone").asString()).isEqualTo("139****4321");
        var listed = watcher.get("/inquiries?limit=200").body();
        assertThat(listed).contains(number).doesNotContain(TELEPHONE, EMAIL, "他们收了费");
        assertThat(Api.officer(port, Duty.INSPECTORATE).get("/inquiries?limit=200").body())
                .doesNotContain(number);
    }

    @Test
    void whoAnswersSeesTheAskerMaskedTooUnlessHeSaysWhy() {
        var number = handed();
        var office = Api.officer(port, Duty.REFORM_OFFICE, Api.OTHER_ORGAN);
        var path = "/inquiries/" + number;
        assertThat(office.get(path).json().at("/asker/telephone").asString())
                .isEqualTo("139****4321");

        var shown = office.post(path + "/unmasking", unmasking("投诉人要求电话告知处理结果。"));

        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.json().at("/asker/telephone").asString()).isEqualTo(TELEPHONE);
        assertThat(shown.json().at("/asker/name").asString()).isEqualTo("欧***");
        assertThat(shown.body()).doesNotContain(EMAIL);
        assertThat(noted(number, "inquiry.read")).containsExactly("");
        assertThat(noted(number, "inquiry.unmasked")).containsExactly("TELEPHONE: 投诉人要求电话告知处理结果。");
    }

    @Test
    void whoDoesNotAnswerOrGivesNoReasonIsShownNothing() {
        var number = handed();
        var path = "/inquiries/" + number + "/unmasking";
        var why = unmasking("投诉人要求电话告知处理结果。");
        var office = Api.officer(port, Duty.REFORM_OFFICE, Api.OTHER_ORGAN);

        for (var reason : new String[] {"", "想看", "          ", "请回电" + TELEPHONE + "告知"}) {
            assertThat(office.post(path, unmasking(reason)).status()).as(reason).isEqualTo(400);
        }
        assertThat(office.post(path, why.replace("\"TELEPHONE\"", "")).status()).isEqualTo(400);
        assertThat(Api.officer(port, Duty.INSPECTORATE, Api.OTHER_ORGAN).post(path, why).status())
                .isEqualTo(403);
        assertThat(Api.officer(port, Duty.HANDLER).post(path, why).status()).isEqualTo(404);
        assertThat(Api.officer(port, Duty.REFORM_OFFICE).post(path, why).status()).isEqualTo(404);
        assertThat(noted(number, "inquiry.unmasked")).isEmpty();
    }

    private static String unmasking(String reason) {
        return "{\"fields\": [\"TELEPHONE\"], \"reason\": \"" + reason + "\"}";
    }

    private List<String> noted(String number, String act) {
        return database.sql("select detail from audit_entry where subject = ? and act = ?")
                .params(number, act)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private String handed() {
        var body =
                """
                {"kind": "COMPLAINT", "title": "%s的投诉", "text": "%s:他们收了费", "organ": "%s",
                 "breach": true, "name": "%s", "telephone": "%s", "email": "%s"}
                """
                        .formatted(NAME, NAME, Api.ORGAN, NAME, TELEPHONE, EMAIL);
        var handed = Api.nobody(port).post("/public/inquiries", body);
        assertThat(handed.status()).as(handed.body()).isEqualTo(201);
        return handed.text("number");
    }

    /** As text, or as the bytes of a column that should be sealed. */
    private List<String> tablesThatHold(String planted) {
        var hex = HexFormat.of().formatHex(planted.getBytes(StandardCharsets.UTF_8));
        var holding = new ArrayList<String>();
        var tables =
                database.sql(
                                """
                                select table_name from information_schema.tables
                                where table_schema = 'public' and table_type = 'BASE TABLE'
                                """)
                        .query(String.class)
                        .list();
        for (var table : tables) {
            var found =
                    database.sql(
                                    "select exists (select from "
                                            + table
                                            + " t where strpos(t::text, ?) > 0 or strpos(t::text, ?) > 0)")
                            .params(planted, hex)
                            .query(Boolean.class)
                            .single();
            if (found) {
                holding.add(table);
            }
        }
        return holding;
    }
}
