package cn.zwfw.convenience.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.convenience.Api;
import cn.zwfw.convenience.Organs;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Complaints about breaches go to an office, and are kept from the organ complained of. */
@InquiryTest
@Cites(
        value = {"B16", "B17"},
        rows = "C2")
class BreachStory {

    private static final String OFFICE_ORGAN = "12620100013900003K";

    @LocalServerPort int port;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;

    @BeforeEach
    void theOrgansAreKnown() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Asking.know(told, organs);
    }

    @Test
    void theOrganComplainedOfSeesTheQuestionAndNothingElse() {
        var asking = asking();
        var number = complained(Api.ORGAN).text("number");
        var path = "/inquiries/" + number;
        var office = office(Duty.REFORM_OFFICE);
        var handler = Api.officer(port, Duty.HANDLER);
        assertThat(office.get(path).json().at("/asker/name").asString())
                .as("not who it is, but that there is somebody")
                .isEqualTo("C***");
        for (var duty : Duty.values()) {
            var officer = Api.officer(port, duty);
            assertThat(officer.get(path).status()).as(duty.name()).isIn(403, 404);
            assertThat(officer.get("/inquiries?limit=200").body()).doesNotContain(number);
        }
        assertThat(Api.officer(port, Duty.SERVICE_CENTER, OFFICE_ORGAN).get(path).status())
                .isEqualTo(404);

        var question = "{\"text\": \"请说明收费情况。\"}";
        var asked = office.post(path + "/statements", office.get(path).etag(), question);
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        assertThat(office.post(path + "/statements", "*", question).status()).isEqualTo(409);

        var own = "/statements/" + asked.text("id");
        var seen = handler.get(own);
        assertThat(seen.text("question")).isEqualTo("请说明收费情况。");
        assertThat(seen.body()).doesNotContain(number, "complainer", "食品经营许可延续");
        assertThat(handler.get("/statements?limit=200").body()).contains(asked.text("id"));
        assertThat(Api.officer(port, Duty.HANDLER, Api.OTHER_ORGAN).get(own).status())
                .isEqualTo(404);
        var answer = "{\"text\": \"没有另外收费。\"}";
        assertThat(handler.post(own + "/answer", seen.etag(), answer).status()).isEqualTo(200);
        assertThat(handler.post(own + "/answer", "*", answer).status()).isEqualTo(409);
        assertThat(office.get(path + "/statements").body()).contains("没有另外收费。");

        assertThat(asking.reply(office, number).status()).isEqualTo(200);
        var read = asking.citizen("complainer").get(path);
        assertThat(read.body()).contains("届满三十日前").doesNotContain("收费");
    }

    @Test
    void theOfficesHandItToEachOther() {
        var number = complained(Api.ORGAN).text("number");
        var reason = "{\"reason\": \"涉及规范性文件\"}";
        var handed = asking().act(office(Duty.REFORM_OFFICE), number, "hand-over", reason);

        assertThat(handed.text("office")).as(handed.body()).isEqualTo("LEGAL_OFFICE");
        assertThat(office(Duty.REFORM_OFFICE).get("/inquiries/" + number).status()).isEqualTo(404);
        assertThat(office(Duty.LEGAL_OFFICE).get("/inquiries/" + number).status()).isEqualTo(200);
        assertThat(asking().act(office(Duty.LEGAL_OFFICE), number, "hand-over", reason).status())
                .isEqualTo(200);
    }

    /** The legal office of the city is the other organ (InquiryTest). */
    @Test
    void noOfficeJudgesItself() {
        var chosen =
                Asking.body(
                        "COMPLAINT",
                        Asking.organ(Api.OTHER_ORGAN) + ", \"office\": \"LEGAL_OFFICE\"");
        var refused = asking().citizen("complainer").post("/inquiries", chosen);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("breach-office-concerned");

        var number = complained(Api.OTHER_ORGAN).text("number");
        var reason = "{\"reason\": \"移送\"}";
        assertThat(asking().act(office(Duty.REFORM_OFFICE), number, "hand-over", reason).status())
                .isEqualTo(400);
        assertThat(asking().act(office(Duty.REFORM_OFFICE), number, "forwarding", reason).status())
                .isEqualTo(403);
    }

    @Test
    void onlyComplaintsAreAboutBreachesAndTheyNameTheOrgan() {
        var citizen = asking().citizen("complainer");

        assertThat(
                        citizen.post(
                                        "/inquiries",
                                        Asking.body(
                                                "INQUIRY",
                                                Asking.organ(Api.ORGAN) + ", \"note\": 1"))
                                .body())
                .contains("breach-no-complaint");
        var nobody = ", \"region\": \"620100\", \"note\": 1";
        assertThat(citizen.post("/inquiries", Asking.body("COMPLAINT", nobody)).body())
                .contains("breach-without-organ");
    }

    private Answer complained(String organ) {
        return asking().signedIn("complainer", "COMPLAINT", Asking.organ(organ) + ", \"note\": 1");
    }

    private Api office(Duty duty) {
        return Api.officer(port, duty, OFFICE_ORGAN);
    }

    private Asking asking() {
        return new Asking(port);
    }
}
