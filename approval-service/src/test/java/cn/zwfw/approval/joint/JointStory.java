package cn.zwfw.approval.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.approval.Api;
import cn.zwfw.approval.Citizen;
import cn.zwfw.approval.Officer;
import cn.zwfw.approval.PowerList;
import cn.zwfw.approval.ServiceTest;
import cn.zwfw.approval.listed.ListedItems;
import cn.zwfw.approval.theme.Restaurant;
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

/** Three departments, one of them of a district, handle one application at once. */
@ServiceTest
@TestPropertySource(properties = {"test.database=joint", "zwfw.clock.movable=true"})
@Cites(
        value = {"A2", "A14", "行政许可法 26", "行政许可法 42(2)"},
        rows = "V4")
class JointStory {

    @LocalServerPort int port;
    @Autowired PowerList powerList;
    @Autowired ListedItems items;
    @Autowired MovableClock clock;

    private Citizen citizen;
    private Part food;
    private Part sign;
    private Part fire;
    private String application;

    @BeforeEach
    void anApplicationIsHandedIn() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        new Restaurant(port, powerList, items).isPublished();
        citizen = Citizen.called(port, "citizen.joint");
        application =
                citizen.draftsUnder(
                        Restaurant.CODE, Restaurant.FOOD, Restaurant.SIGN, Restaurant.FIRE);
        citizen.adds(application, "场所证明");
        var numbers = citizen.submits(application);
        food = part(numbers, Restaurant.FOOD, Api.CITY);
        sign = part(numbers, Restaurant.SIGN, Api.CITY);
        fire = part(numbers, Restaurant.FIRE, Restaurant.DISTRICT);
    }

    @Test
    void onePartIsSentBackAnotherIsLateAThirdIsRefusedAndNoneTouchesAnother() {
        assertThat(seen().text("outcome")).isEqualTo("IN_PROGRESS");
        assertThat(clock()).isEmpty();
        food.accepts();
        fire.accepts();
        assertThat(clock()).as("one waits to be accepted").isEmpty();
        clock.moveTo(LocalDate.of(2026, 3, 5));
        sign.accepts();
        assertThat(clock().get(0).path("startedOn").asString()).isEqualTo("2026-03-05");
        assertThat(seen().text("promisedOn")).isEqualTo("2026-04-17");

        food.completes("papers", 1).completes("visit", 1);
        var others = List.of(sign.version(), fire.version());
        food.head.does(
                food.number,
                """
                {"act": "SEND_BACK", "step": "decide", "round": 1, "to": "papers", "opinion": "补充说明"}
                """);
        assertThat(List.of(sign.version(), fire.version())).isEqualTo(others);
        food.completes("papers", 2).decides(2).grants();

        fire.completes("papers", 1).completes("visit", 1).decides(1).refuses();
        assertThat(seen().text("outcome")).isEqualTo("IN_PROGRESS");

        clock.moveTo(LocalDate.of(2026, 4, 1));
        assertThat(late()).containsExactlyInAnyOrder(false, false, true);
        sign.completes("papers", 1).completes("visit", 1).decides(1).grants();
        var over = seen();
        assertThat(over.text("outcome")).isEqualTo("PARTLY_GRANTED");
        assertThat(over.json().path("late").asBoolean()).isFalse();
        assertThat(late()).containsExactlyInAnyOrder(false, false, true);
        assertThat(clock().get(0).path("endedOn").asString()).isEqualTo("2026-04-01");
        var told = Told.of("approval.joint", application);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().path("cases")).hasSize(3);
        assertThat(told.toString()).doesNotContain("citizen", "欧阳");
    }

    @Test
    void aPartThatStandsStopsTheWholeAndTheGovernmentGivesMoreTime() {
        List.of(food, sign, fire).forEach(Part::accepts);
        fire.completes("papers", 1).completes("visit", 1).decides(1).grants();
        assertThat(seen().text("dueOn")).isEqualTo("2026-05-08");
        sign.handler.does(
                sign.number,
                """
                {"act": "STOP_CLOCK", "procedure": "TESTING", "expectedDays": 7, "reason": "送检"}
                """);
        assertThat(seen().json().has("dueOn")).isFalse();
        clock.moveTo(LocalDate.of(2026, 3, 9));
        sign.handler.does(sign.number, "{\"act\": \"RESUME_CLOCK\", \"result\": \"合格\"}");
        assertThat(seen().text("dueOn")).isEqualTo("2026-05-14");

        var government = government(Api.CITY);
        var path = "/joint-cases/" + application + "/extension";
        var longer = "{\"workdays\": 15, \"reason\": \"涉及多个部门\"}";
        assertThat(government.post(path, longer).status()).isEqualTo(428);
        assertThat(government(Restaurant.DISTRICT).post(path, "\"1\"", longer).status())
                .isEqualTo(404);
        assertThat(food.head.api().post(path, "\"1\"", longer).status()).isEqualTo(403);
        var extended = government.post(path, "\"1\"", longer);
        assertThat(extended.status()).as(extended.body()).isEqualTo(200);
        assertThat(extended.text("dueOn")).isEqualTo("2026-06-04");
        assertThat(government.post(path, extended.etag(), longer).text("code"))
                .isEqualTo("clock-extended-before");

        assertThat(noticesOf(food)).contains("并联审批延期告知书");
        assertThat(noticesOf(sign)).contains("并联审批延期告知书");
        assertThat(noticesOf(fire)).doesNotContain("并联审批延期告知书");
        assertThat(citizen.get("/cases/" + food.number).text("dueOn")).isEqualTo("2026-03-16");
        await().until(() -> Told.of("approval.joint", application).size() == 2);
    }

    @Test
    void whoHasNoPartInItSeesNothingOfIt() {
        var path = "/joint-cases/" + application;
        for (var seeing :
                List.of(
                        citizen,
                        food.handler.api(),
                        fire.handler.api(),
                        government(Api.CITY),
                        Api.officer(port, Duty.SERVICE_CENTER),
                        Api.officer(port, Duty.INSPECTORATE))) {
            var seen = seeing.get(path);
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.json().path("parts")).hasSize(3);
            assertThat(seen.body()).doesNotContain("欧阳", Citizen.IDENTITY, "citizen.joint");
            assertThat(seeing.get(path + "/clock").status()).isEqualTo(200);
        }
        for (var stranger :
                List.of(
                        Citizen.called(port, "citizen.other"),
                        Api.officer(port, Duty.HANDLER, "11620100013900003N"),
                        Api.officer(port, Duty.SERVICE_CENTER, Api.ORGAN, "620104"),
                        government("620104"))) {
            assertThat(stranger.get(path).status()).isEqualTo(404);
            assertThat(stranger.get(path + "/clock").status()).isEqualTo(404);
        }
        assertThat(Api.nobody(port).get(path).status()).isEqualTo(401);
    }

    @Test
    void theLeadDepartmentFindsWhatItLeads() {
        assertThat(found(food.handler.api())).contains(application);
        assertThat(found(sign.handler.api())).doesNotContain(application);
        assertThat(found(Api.officer(port, Duty.SERVICE_CENTER))).contains(application);
        assertThat(found(government("620104"))).doesNotContain(application);
        assertThat(food.handler.api().get("/joint-cases?organ=" + Api.OTHER_ORGAN).status())
                .isEqualTo(403);
        assertThat(citizen.get("/joint-cases").status()).isEqualTo(403);
        var first = food.handler.api().get("/joint-cases?limit=1");
        assertThat(first.json().path("items")).hasSize(1);
    }

    @Test
    void whatIsHandedInWithoutAThemeIsNotJoined() {
        var plain = citizen.drafts(Restaurant.FOOD, Restaurant.SIGN);
        citizen.adds(plain, "经营场所证明");

        assertThat(citizen.submits(plain)).hasSize(2);
        assertThat(citizen.get("/joint-cases/" + plain).status()).isEqualTo(404);
    }

    private Api government(String region) {
        return Api.officer(port, Duty.GOVERNMENT, "", region);
    }

    private String found(Api caller) {
        return caller.get("/joint-cases?limit=200").body();
    }

    private Answer seen() {
        return citizen.get("/joint-cases/" + application);
    }

    private JsonNode clock() {
        return citizen.get("/joint-cases/" + application + "/clock").json();
    }

    private List<Boolean> late() {
        return seen().json()
                .path("parts")
                .valueStream()
                .map(part -> part.path("late").asBoolean())
                .toList();
    }

    private String noticesOf(Part part) {
        return citizen.get("/cases/" + part.number + "/notices").body();
    }

    private Part part(List<String> numbers, String item, String region) {
        var organ = item.substring(0, 18);
        return new Part(
                numbers.stream().filter(number -> number.startsWith(item)).findAny().orElseThrow(),
                new Officer(Api.officer(port, Duty.HANDLER, organ, region)),
                new Officer(Api.officer(port, Duty.PUBLISHER, organ, region)));
    }

    /** One of the cases, with its officers. */
    private record Part(String number, Officer handler, Officer head) {

        private void accepts() {
            handler.does(number, "{\"act\": \"ACCEPT\", \"opinion\": \"材料齐全\"}");
        }

        private Part completes(String step, int round) {
            handler.completes(number, step, round);
            return this;
        }

        private Part decides(int round) {
            head.completes(number, "decide", round);
            return this;
        }

        private void grants() {
            head.does(number, "{\"act\": \"GRANT\", \"opinion\": \"符合条件\"}");
        }

        private void refuses() {
            head.does(number, "{\"act\": \"REFUSE\", \"reasons\": [\"通道宽度不足\"]}");
        }

        private String version() {
            return handler.api().get("/cases/" + number).etag();
        }
    }
}
