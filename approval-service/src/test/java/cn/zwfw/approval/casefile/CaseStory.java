package cn.zwfw.approval.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.approval.Officer;
import cn.zwfw.approval.PowerList;
import cn.zwfw.approval.ServiceTest;
import cn.zwfw.approval.guide.GuideDrafts;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.ListedDay;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.calendar.WorkCalendars;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A citizen applies, is asked once for more, is accepted, and gets what he wants. */
@ServiceTest
@TestPropertySource(
        properties = {
            "zwfw.clock.movable=true",
            "test.database=case-story",
            "zwfw.cases.deem-every=200ms",
            "zwfw.cases.recount-every=200ms"
        })
@Cites(
        value = {"A2", "A14", "行政许可法 32", "行政许可法 38", "行政许可法 42", "行政许可法 44", "行政许可法 45"},
        rows = {"V3", "V4", "V5", "V6", "V7"})
class CaseStory {

    private static final String CODE = GuideDrafts.code(1);

    @LocalServerPort int port;
    @Autowired PowerList powerList;
    @Autowired ListedItems items;
    @Autowired ListedOrgans organs;
    @Autowired MovableClock clock;
    @Autowired WorkCalendars calendars;

    private Citizen citizen;
    private Officer handler;
    private Officer head;

    @BeforeEach
    void anItemIsListed() {
        powerList.tells(CODE, 1, "1", "01", "食品经营许可");
        powerList.tellsOrgan(Api.ORGAN, "兰州市市场监督管理局");
        await().until(() -> items.find(CODE).isPresent() && organs.find(Api.ORGAN).isPresent());
        citizen = Citizen.called(port, "citizen.1");
        handler = Officer.of(port, Duty.HANDLER);
        head = Officer.of(port, Duty.PUBLISHER);
    }

    @Test
    void fromTheApplicationToTheLicence() {
        clock.moveTo(LocalDate.of(2027, 3, 1));
        var application = citizen.drafts(CODE);
        assertThat(citizen.adds(application, "申请书").status()).isEqualTo(200);
        var number = citizen.submits(application).getFirst();
        var code = citizen.get("/applications/" + application).text("followCode");

        handler.does(number, "{\"act\": \"TAKE_UP\"}");
        handler.does(number, "{\"act\": \"ASK_SUPPLEMENT\", \"defects\": [\"缺少场所证明\"]}");
        clock.moveTo(LocalDate.of(2027, 3, 8));
        assertThat(citizen.adds(application, "场所证明").status()).isEqualTo(200);
        var now = citizen.get("/cases/" + number);
        assertThat(
                        citizen.post(
                                        "/cases/" + number + "/supplement",
                                        now.etag(),
                                        "{\"text\": \"已补充\"}")
                                .status())
                .isEqualTo(204);
        var again = handler.tries(number, "{\"act\": \"ASK_SUPPLEMENT\", \"defects\": [\"还缺一样\"]}");
        assertThat(again.text("code")).isEqualTo("supplement-once");
        var accepted = handler.does(number, "{\"act\": \"ACCEPT\", \"opinion\": \"材料齐全\"}");
        assertThat(accepted.text("state")).isEqualTo("ACCEPTED");
        assertThat(accepted.text("acceptedOn")).isEqualTo("2027-03-08");
        assertThat(accepted.text("dueOn")).isEqualTo("2027-03-22");
        assertThat(accepted.json().at("/steps/0/state").asString()).isEqualTo("DONE");

        handler.completes(number, "papers");
        handler.does(
                number,
                """
                {"act": "STOP_CLOCK", "procedure": "TESTING", "expectedDays": 10, "reason": "送检"}
                """);
        clock.moveTo(LocalDate.of(2027, 3, 15));
        var resumed = handler.does(number, "{\"act\": \"RESUME_CLOCK\", \"result\": \"合格\"}");
        assertThat(resumed.text("dueOn")).isEqualTo("2027-03-29");
        var early = handler.tries(number, "{\"act\": \"GRANT\", \"opinion\": \"同意\"}");
        assertThat(early.text("code")).isEqualTo("steps-left");
        handler.completes(number, "visit");
        head.completes(number, "decide");
        head.does(number, "{\"act\": \"GRANT\", \"opinion\": \"符合条件\"}");
        handler.does(
                number,
                """
                {"act": "CLOSE", "certificate": "食品经营许可证", "certificateNumber": "JY1",
                 "validUntil": "2032-03-14"}
                """);
        var delivered =
                handler.does(
                        number, "{\"act\": \"DELIVER\", \"way\": \"MAIL\", \"receipt\": \"EMS1\"}");
        assertThat(delivered.text("state")).isEqualTo("DELIVERED");

        var followed = Api.nobody(port).get("/public/cases/" + number + "?code=" + code);
        assertThat(followed.text("organ")).isEqualTo("兰州市市场监督管理局");
        assertThat(followed.body())
                .contains("受〔2027〕000001号", "准予")
                .doesNotContain("欧阳", Citizen.IDENTITY, "材料审查");
        assertThat(Api.nobody(port).get("/public/cases/" + number + "?code=AAAAAAAAAA").status())
                .isEqualTo(404);
        assertThat(handler.api().get("/cases/" + number + "/records").json()).hasSize(13);
        var clocks = handler.api().get("/cases/" + number + "/clock").json();
        assertThat(clocks).hasSize(4);
        assertThat(clocks.get(2).path("days").findValuesAsString("rule"))
                .contains("SPECIAL_PROCEDURE", "WEEKEND", "WEEKDAY", "START_DAY");
    }

    @Test
    void whoIsSilentForFiveDaysHasAcceptedOnTheDayOfReceipt() {
        clock.moveTo(LocalDate.of(2027, 6, 14));
        var number = citizen.applies(CODE).getFirst();

        clock.moveTo(LocalDate.of(2027, 6, 21));
        assertThat(handler.api().get("/cases/" + number).text("state")).isEqualTo("SUBMITTED");
        clock.moveTo(LocalDate.of(2027, 6, 22));
        await().until(() -> handler.api().get("/cases/" + number).text("state").equals("ACCEPTED"));

        var deemed = handler.api().get("/cases/" + number);
        assertThat(deemed.json().path("deemedAccepted").asBoolean()).isTrue();
        assertThat(deemed.text("acceptedOn")).isEqualTo("2027-06-14");
        assertThat(
                        handler.tries(number, "{\"act\": \"ASK_SUPPLEMENT\", \"defects\": [\"缺\"]}")
                                .status())
                .isEqualTo(409);
    }

    @Test
    void aNewNoticeOfHolidaysMovesWhatRuns() {
        clock.moveTo(LocalDate.of(2028, 9, 25));
        var number = citizen.applies(CODE).getFirst();
        var accepted = handler.does(number, "{\"act\": \"ACCEPT\", \"opinion\": \"\"}");
        assertThat(accepted.text("dueOn")).isEqualTo("2028-10-09");

        calendars.importYear(
                2028,
                "国办发明电〔2027〕1号",
                LocalDate.of(2028, 10, 1)
                        .datesUntil(LocalDate.of(2028, 10, 8))
                        .map(day -> new ListedDay(day, false, "国庆节"))
                        .toList());

        var path = "/cases/" + number;
        await().until(() -> handler.api().get(path + "/records").body().contains("RECOUNT"));
        assertThat(handler.api().get(path).text("dueOn")).isEqualTo("2028-10-16");
        assertThat(handler.api().get("/cases?due=2028-10-15&limit=200").body())
                .doesNotContain(number);
    }
}
