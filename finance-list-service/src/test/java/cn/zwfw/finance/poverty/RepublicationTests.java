package cn.zwfw.finance.poverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.finance.Api;
import cn.zwfw.finance.Reviews;
import cn.zwfw.finance.ServiceTest;
import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.testing.Told;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What the approver changed is public again within ten working days, or is seen to be late. */
@ServiceTest
@TestPropertySource(
        properties = {
            "zwfw.clock.movable=true",
            "zwfw.disclosure.look-every=100ms",
            "test.database=republication"
        })
@Cites(
        value = {"A7", "A20", "A25"},
        rows = "F5")
class RepublicationTests {

    @LocalServerPort int port;
    @Autowired MovableClock clock;

    private Reviews district;

    @BeforeEach
    void theDistrictWorks() {
        district = Reviews.ofDistrict(port);
    }

    @Test
    void aLateChangeIsFoundToldOnceAndShownForGood() {
        clock.moveTo(LocalDate.of(2026, 9, 25));
        var inTime = listed(1);
        var late = listed(2);
        clock.moveTo(LocalDate.of(2026, 9, 28));
        district.publishes(
                ProjectDrafts.adjust(inTime, ProjectDrafts.project(inTime), "2026-09-28"));
        // ten working days from 28 September, with the days off of October and the Saturday worked
        assertThat(shown(inTime)).isEqualTo("due 2026-10-16, published 2026-09-28, late 0");
        var draft = ProjectDrafts.adjust(late, ProjectDrafts.project(late), "2026-09-28");
        var drafted = district.editor().post("/change-requests", draft);
        var path = "/change-requests/" + drafted.text("id");
        var now = district.editor().post(path + "/submit", drafted.etag(), "");

        clock.moveTo(LocalDate.of(2026, 10, 19));
        assertThat(seen(Duty.POVERTY_OFFICE, Api.DISTRICT)).isEmpty();
        now = district.decides(now, Duty.SECRECY_REVIEWER);
        clock.moveTo(LocalDate.of(2026, 10, 16));
        assertThat(seen(Duty.POVERTY_OFFICE, Api.DISTRICT)).isEmpty();
        clock.moveTo(LocalDate.of(2026, 10, 20));

        for (var duty : List.of(Duty.POVERTY_OFFICE, Duty.INSPECTORATE)) {
            for (var region : List.of(Api.DISTRICT, Api.CITY)) {
                assertThat(seen(duty, region))
                        .singleElement()
                        .satisfies(found -> {
                            assertThat(found.path("dueOn").asString()).isEqualTo("2026-10-16");
                            assertThat(found.path("lateDays").asInt()).isEqualTo(2);
                            assertThat(found.at("/codes/0").asString()).isEqualTo(late);
                        });
            }
            assertThat(seen(duty, "620103")).isEmpty();
        }
        var request = now.text("id");
        await().untilAsserted(() -> assertThat(told(request)).hasSize(1));

        now = district.decides(now, Duty.PUBLISHER);
        now = district.decides(now, Duty.POVERTY_OFFICE);
        assertThat(now.text("state")).isEqualTo("EFFECTIVE");
        assertThat(shown(late)).isEqualTo("due 2026-10-16, published 2026-10-20, late 2");
        assertThat(seen(Duty.POVERTY_OFFICE, Api.DISTRICT)).isEmpty();
        assertThat(told(request))
                .singleElement()
                .extracting(event -> event.path("dueOn").asString())
                .isEqualTo("2026-10-16");
    }

    private String listed(int n) {
        var code = ProjectDrafts.code(n);
        district.publishes(ProjectDrafts.add(ProjectDrafts.project(code)));
        return code;
    }

    private List<JsonNode> seen(Duty duty, String region) {
        Answer page = Api.officer(port, duty, Api.BUREAU, region).get("/poverty-projects/late");
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.json().path("items").valueStream().toList();
    }

    private String shown(String code) {
        var republication =
                Api.nobody(port)
                        .get("/public/poverty-projects/" + code)
                        .json()
                        .path("republication");
        return "due %s, published %s, late %d"
                .formatted(
                        republication.path("dueOn").asString(),
                        republication.path("publishedOn").asString(),
                        republication.path("lateDays").asInt());
    }

    private static List<JsonNode> told(String request) {
        return Told.of("finance-list.republication-late", request);
    }
}
