package cn.zwfw.supervision.breach;

import static cn.zwfw.supervision.breach.BreachWalk.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.organ.ListedOrgans;
import cn.zwfw.supervision.Api;
import cn.zwfw.supervision.Organs;
import cn.zwfw.supervision.ServiceTest;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.cases.ToldCase;
import cn.zwfw.supervision.ledger.Topic;
import cn.zwfw.supervision.notice.Noticing;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The eight breaches of B16: found where data show them, recorded where they do not. */
@ServiceTest
@TestPropertySource(properties = {"zwfw.clock.movable=true", "test.database=breaches"})
@Cites(
        value = {"B14", "B15", "B16"},
        rows = "S3")
class BreachStory {

    @LocalServerPort int port;
    @Autowired Services services;
    @Autowired MovableClock clock;
    @Autowired Organs told;
    @Autowired ListedOrgans organs;

    @BeforeEach
    void aMonday() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        Noticing.know(told, organs);
    }

    @Test
    void whatIsLateByTheLawIsFoundAtItsMomentWithItsEvidence() {
        var late = ToldCase.accepted(7001, "2026-03-02");
        services.tell(Topic.CASE, late.number(), late.json());
        clock.moveTo(LocalDate.of(2026, 3, 17));
        await().until(() -> cards(late.number()) == 1);
        assertThat(found(late.number())).as("late by the promise only").isEmpty();

        clock.moveTo(LocalDate.of(2026, 4, 20));
        await().until(() -> found(late.number()).size() == 1);

        var breach = found(late.number()).getFirst();
        assertThat(breach.at("/breach").asString()).isEqualTo("RESPONSIBILITY_NOT_MET");
        assertThat(breach.at("/article").asString()).isEqualTo("B16(7)");
        assertThat(breach.at("/evidence/0/watched").asString()).isEqualTo("STATUTE");
        assertThat(breach.at("/evidence/0/due").asString()).isEqualTo("2026-03-30");
        assertThat(breach.at("/since").asString()).startsWith("2026-03-31T00:00");
    }

    @Test
    void oneThatWasDecidedInTimeIsNoBreach() {
        var sound = ToldCase.accepted(7002, "2026-03-02").ended("2026-03-12", "GRANTED");
        var marker = ToldCase.accepted(7003, "2026-03-02").ended("2026-04-10", "GRANTED");
        services.tell(Topic.CASE, sound.number(), sound.json());
        services.tell(Topic.CASE, marker.number(), marker.json());
        clock.moveTo(LocalDate.of(2026, 5, 6));

        await().until(() -> found(marker.number()).size() == 1);

        assertThat(found(sound.number())).isEmpty();
    }

    @Test
    void whatACaseAndAnItemShowIsFoundItemByItem() {
        var item = Api.ORGAN + "3000131016000";
        services.tell(Topic.POWER_ITEM, item, item(item, 1, "1", ""));
        var adjustment =
                """
                {"version": 1, "causeLabel": "依据发生变化", "ground": "B10(1)", "region": "620100",
                 "organ": "%s", "name": "食品经营许可", "openedAt": "2026-01-05T09:00:00+08:00",
                 "dueOn": "2026-02-02"}
                """
                        .formatted(Api.ORGAN);
        services.tell(Topic.DUE_ADJUSTMENT, "adjustment-7", adjustment);

        await().until(() -> found(item).size() == 2 && found("adjustment-7").size() == 1);

        assertThat(articles(item)).containsExactlyInAnyOrder("B16(2)", "B16(6)");
        assertThat(articles("adjustment-7")).containsExactly("B16(1)");
        services.tell(Topic.POWER_ITEM, item, item(item, 2, "1", WHOLE));
        await().until(() -> found(item).isEmpty());
    }

    @Test
    void handlingWhatIsCancelledAgainstItsFlowIsFoundWithEveryStep() {
        var item = ToldCase.ITEM;
        services.tell(Topic.POWER_ITEM, item, item(item, 1, "1", WHOLE));
        var any =
                ToldCase.accepted(7010, "2026-03-02")
                        .stepped(ToldCase.step("accept", "DONE", "2026-03-02", "2026-03-02"))
                        .stepped(ToldCase.step("gift", "DONE", "2026-03-02", "2026-03-02"));
        clock.moveTo(LocalDate.of(2026, 3, 3));
        services.tell(Topic.CASE, any.number(), any.json());
        await().until(() -> found(any.number()).size() == 2);
        // what was published before is told after
        services.tell(Topic.POWER_ITEM, item, item(item, 2, "3", WHOLE));

        await().until(() -> found(any.number()).size() == 3);

        assertThat(articles(any.number())).containsExactlyInAnyOrder("B16(3)", "B16(4)", "B16(5)");
        var unrecorded =
                found(any.number()).stream()
                        .filter(breach -> breach.at("/article").asString().equals("B16(5)"))
                        .findAny()
                        .orElseThrow();
        assertThat(unrecorded.at("/evidence/0/what").asString()).isEqualTo("受理");
    }

    @Test
    void anOrganExplainsItsOwnAndWhoSupervisesDecides() {
        var recorded = BreachWalk.record(inspectorate(), Breach.OTHER);
        var organ = Api.officer(port, Duty.HANDLER);
        var version = done(organ.get(recorded)).etag();
        assertThat(organ.post(recorded + "/confirmation", version, BreachWalk.WORDS).status())
                .isEqualTo(403);
        assertThat(
                        inspectorate()
                                .post(recorded + "/confirmation", version, BreachWalk.WORDS)
                                .status())
                .as("alone about what he recorded himself")
                .isEqualTo(403);

        version = done(organ.post(recorded + "/explanation", version, BreachWalk.WORDS)).etag();
        assertThat(organ.post(recorded + "/explanation", version, BreachWalk.WORDS).status())
                .isEqualTo(409);
        var confirmed = done(reform().post(recorded + "/confirmation", version, BreachWalk.WORDS));
        assertThat(confirmed.json().at("/state").asString()).isEqualTo("CONFIRMED");
        assertThat(confirmed.json().at("/records")).hasSize(2);
        assertThat(reform().post(recorded + "/dismissal", version, BreachWalk.WORDS).status())
                .isEqualTo(412);
        done(reform().post(recorded + "/dismissal", confirmed.etag(), BreachWalk.WORDS));
    }

    @Test
    void whatWasDismissedStandsOpenAgainWhenMoreShows() {
        clock.moveTo(LocalDate.of(2026, 3, 3));
        var first =
                ToldCase.accepted(7020, "2026-03-02")
                        .did(ToldCase.record(2, "2026-03-02", "REFUSE", "REFUSED", "decide", ""));
        services.tell(Topic.CASE, first.number(), first.json());
        await().until(() -> found(first.number()).size() == 1);
        var path = "/breaches/" + found(first.number()).getFirst().at("/id").asString();
        var version = done(reform().get(path)).etag();
        done(reform().post(path + "/dismissal", version, BreachWalk.WORDS));
        assertThat(state(path)).isEqualTo("DISMISSED");

        var more =
                first.did(
                        ToldCase.record(
                                3, "2026-03-02", "REFUSE_ACCEPTANCE", "REFUSED", "accept", ""));
        services.tell(Topic.CASE, more.number(), more.json());

        await().until(() -> state(path).equals("OPEN"));
        assertThat(done(reform().get(path)).json().at("/evidence")).hasSize(2);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWins() throws Exception {
        var recorded = BreachWalk.record(inspectorate(), Breach.OTHER);
        var version = done(reform().get(recorded)).etag();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> confirm =
                    () ->
                            reform().post(recorded + "/confirmation", version, BreachWalk.WORDS)
                                    .status();
            Callable<Integer> dismiss =
                    () ->
                            reform().post(recorded + "/dismissal", version, BreachWalk.WORDS)
                                    .status();
            var answers = List.of(both.submit(confirm), both.submit(dismiss));

            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void whoIsNotConcernedSeesNothing() {
        var recorded = BreachWalk.record(inspectorate(), Breach.OTHER);
        var others =
                List.of(
                        Api.officer(port, Duty.PUBLISHER, Api.OTHER_ORGAN),
                        Api.officer(port, Duty.INSPECTORATE, Api.ORGAN, "620102"),
                        Api.officer(port, Duty.GOVERNMENT, Api.ORGAN, "620102"));

        for (var other : others) {
            assertThat(other.get(recorded).status()).isEqualTo(404);
            assertThat(other.get("/breaches?limit=100").body())
                    .doesNotContain(recorded.substring(10));
        }
        assertThat(Api.officer(port, Duty.SERVICE_CENTER).get(recorded).status()).isEqualTo(403);
        assertThat(Api.officer(port, Duty.GOVERNMENT).get(recorded).status()).isEqualTo(200);
        assertThat(Api.nobody(port).get(recorded).status()).isEqualTo(401);
    }

    @Test
    void whatIsReportedIsHeldToItsBounds() {
        var report = BreachWalk.REPORT.formatted("OTHER", Api.ORGAN);

        for (var spoilt :
                List.of(
                        report.replace("2026-03-02T", "2027-03-02T"),
                        report.replace("2026-03-02T", "1999-03-02T"),
                        report.replace("OTHER", "NINTH"),
                        report.replace(Api.ORGAN, "11620100013900001X"),
                        report.replace("检查时公布的目录缺少三项责任事项。", " "))) {
            assertThat(inspectorate().post("/breaches", spoilt).status()).as(spoilt).isEqualTo(400);
        }
        assertThat(Api.officer(port, Duty.REFORM_OFFICE).post("/breaches", report).status())
                .as("about the own organ")
                .isEqualTo(403);
    }

    static final String WHOLE =
            """
            , "flow": {"nodes": [{"kind": "step", "id": "accept", "name": "受理", "office": "行政审批处",
              "duty": "HANDLER", "days": 1, "result": "", "external": true}]},
              "responsibilities": [{"stage": "受理"}]
            """;

    static String item(String code, int number, String status, String more) {
        return """
        {"list": "power-items", "code": "%s", "number": %d, "status": "%s", "kind": "ADD",
         "organ": "%s", "region": "620100", "effectiveFrom": "2026-02-0%dT00:00:00+08:00",
         "content": {"name": "食品经营许可"%s}}
        """
                .formatted(code, number, status, Api.ORGAN, number, more);
    }

    private Api inspectorate() {
        return Api.officer(port, Duty.INSPECTORATE, Api.OTHER_ORGAN);
    }

    private Api reform() {
        return Api.officer(port, Duty.REFORM_OFFICE, Api.OTHER_ORGAN);
    }

    private String state(String path) {
        return done(reform().get(path)).json().at("/state").asString();
    }

    private int cards(String key) {
        return done(inspectorate().get("/cards?aspect=TIME&key=" + key)).json().at("/items").size();
    }

    private List<String> articles(String key) {
        return found(key).stream().map(breach -> breach.at("/article").asString()).toList();
    }

    private List<JsonNode> found(String key) {
        return BreachStory.found(inspectorate(), key);
    }

    /** The newest first. */
    static List<JsonNode> found(Api by, String key) {
        var items = done(by.get("/breaches?limit=100")).json().at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(breach -> breach.path("key").asString("").equals(key))
                .toList();
    }
}
