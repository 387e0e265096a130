package cn.zwfw.supervision.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.flow.Flow;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.supervision.cases.ToldCase;
import cn.zwfw.supervision.known.KnownCase;
import cn.zwfw.supervision.rule.Watched;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a case did otherwise than its published flow says is seen; what is as it says is not. */
@Cites(
        value = {"B16(2)", "B16(4)", "B16(5)"},
        rows = "S2")
class WalkTests {

    private static final LocalDate TOLD_ON = LocalDate.of(2026, 3, 20);
    private static final Flow FLOW = HttpCaller.JSON.readValue(ToldItem.FLOW, Flow.class);

    @Test
    void aCaseThatFollowsItsFlowShowsNothing() {
        assertThat(found(whole().ended("2026-03-12", "GRANTED"))).isEmpty();
    }

    @Test
    void aStepThatWasLeftOutIsSeenOnceTheCaseIsDecided() {
        var without =
                ToldCase.accepted(1, "2026-03-02")
                        .stepped(ToldCase.step("accept", "DONE", "2026-03-02", "2026-03-03"))
                        .stepped(ToldCase.step("papers", "DONE", "2026-03-03", "2026-03-05"))
                        .stepped(choice())
                        .stepped(ToldCase.step("decide", "DONE", "2026-03-10", "2026-03-12"))
                        .did(record("accept"))
                        .did(record("papers"));

        assertThat(found(without)).doesNotContain("SKIPPED_STEP 现场核查");
        assertThat(found(without.ended("2026-03-12", "GRANTED")))
                .containsExactly("SKIPPED_STEP 现场核查");
        assertThat(found(without.ended("2026-03-12", "GRANTED").archived()))
                .as("in the archive too")
                .containsExactly("SKIPPED_STEP 现场核查");
    }

    @Test
    void aDistrictThatTellsOfAnEndAndOfNothingElseLeftOutEverything() {
        var told =
                new KnownCase(
                        "620102/1",
                        "district",
                        ToldCase.ITEM,
                        1,
                        "食品经营许可",
                        "620102",
                        "11620102013900001W",
                        "GRANTED",
                        OffsetDateTime.parse("2026-03-02T09:00:00+08:00"),
                        LocalDate.of(2026, 3, 2),
                        false,
                        "GRANTED",
                        List.of(),
                        List.of(),
                        List.of());

        assertThat(Walk.of(told, FLOW, TOLD_ON))
                .hasSize(4)
                .allSatisfy(sign -> assertThat(sign.watched()).isEqualTo(Watched.SKIPPED_STEP))
                .allSatisfy(sign -> assertThat(sign.at()).isEqualTo("2026-03-19T16:00:00Z"));
    }

    @Test
    void aStepThatBeganBeforeTheOneBeforeItWasDoneIsSeen() {
        var early =
                ToldCase.accepted(1, "2026-03-02")
                        .stepped(ToldCase.step("accept", "DONE", "2026-03-02", "2026-03-05"))
                        .stepped(ToldCase.step("visit", "OPEN", "2026-03-03", ""))
                        .did(record("accept"));

        assertThat(found(early)).containsExactly("DISORDERED_STEP 现场核查");
    }

    @Test
    void aStepOfNoFlowAndAnotherOfficeAreSeen() {
        var foreign =
                ToldCase.accepted(1, "2026-03-02")
                        .stepped(
                                """
                                {"node": "accept", "name": "受理", "office": "办公室", "state": "OPEN",
                                 "round": 1, "openedOn": "2026-03-02"}
                                """)
                        .stepped(
                                """
                                {"node": "gift", "name": "另行评估", "state": "OPEN", "round": 1,
                                 "openedOn": "2026-03-02"}
                                """);

        assertThat(found(foreign))
                .containsExactly(
                        "FOREIGN_STEP 环节“受理”应由行政审批处办理,实由办公室办理。", "FOREIGN_STEP 公布的流程没有环节“另行评估”。");
    }

    @Test
    void aStepThatIsDoneWithoutARecordIsSeen() {
        var silent =
                ToldCase.accepted(1, "2026-03-02")
                        .stepped(ToldCase.step("accept", "DONE", "2026-03-02", "2026-03-03"));

        assertThat(found(silent)).containsExactly("UNRECORDED_STEP 受理");
    }

    @Test
    void aWayThatWasNotTakenIsNotMissed() {
        var chosen =
                whole().stepped(
                                """
                                {"node": "way", "state": "DONE", "round": 2,
                                 "openedOn": "2026-03-09", "doneOn": "2026-03-09", "chosen": 0}
                                """);

        assertThat(found(chosen.ended("2026-03-12", "GRANTED")))
                .containsExactly("SKIPPED_STEP 专家评审");
        assertThat(found(whole().ended("2026-03-12", "GRANTED"))).isEmpty();
    }

    @Test
    void aBranchThatWentOnWhenTheOtherSentTheCaseBackIsInOrder() {
        var back =
                ToldCase.accepted(1, "2026-03-02")
                        .stepped(round("accept", 2, "2026-03-04", "2026-03-05"))
                        .stepped(round("papers", 2, "2026-03-05", "2026-03-06"))
                        .stepped(ToldCase.step("visit", "DONE", "2026-03-02", "2026-03-09"))
                        .did(done("accept", "2026-03-02"))
                        .did(
                                ToldCase.record(
                                        9, "2026-03-04", "SEND_BACK", "IN_REVIEW", "papers", ""))
                        .did(done("accept", "2026-03-05"))
                        .did(done("papers", "2026-03-06"))
                        .did(done("visit", "2026-03-09"));

        assertThat(found(back)).isEmpty();
    }

    @Test
    void whatIsOpenedWhileTheStepBeforeIsDoneAgainIsSeen() {
        var early =
                ToldCase.accepted(1, "2026-03-02")
                        .stepped(round("accept", 2, "2026-03-04", "2026-03-06"))
                        .stepped(ToldCase.step("visit", "OPEN", "2026-03-05", ""))
                        .did(done("accept", "2026-03-03"))
                        .did(done("accept", "2026-03-06"));

        assertThat(found(early)).containsExactly("DISORDERED_STEP 现场核查");
    }

    @Test
    void ofADistrictEarlierRoundsAreRows() {
        var back =
                ToldCase.accepted(1, "2026-03-02")
                        .stepped(ToldCase.step("accept", "DONE", "2026-03-02", "2026-03-03"))
                        .stepped(round("accept", 2, "2026-03-05", "2026-03-06"))
                        .stepped(ToldCase.step("visit", "OPEN", "2026-03-03", ""));
        var early =
                ToldCase.accepted(1, "2026-03-02")
                        .stepped(ToldCase.step("accept", "DONE", "2026-03-02", "2026-03-04"))
                        .stepped(round("accept", 2, "2026-03-05", "2026-03-06"))
                        .stepped(ToldCase.step("visit", "OPEN", "2026-03-03", ""));

        assertThat(found(ofDistrict(back))).isEmpty();
        assertThat(found(ofDistrict(early))).containsExactly("DISORDERED_STEP 现场核查");
    }

    private static String ofDistrict(ToldCase told) {
        return told.json().replace("\"itemCode\"", "\"source\": \"district\", \"itemCode\"");
    }

    private static String round(String node, int round, String opened, String done) {
        return ToldCase.step(node, "DONE", opened, done)
                .replace("\"round\": 1", "\"round\": " + round);
    }

    private static String done(String node, String day) {
        return ToldCase.record(9, day, "COMPLETE_STEP", "IN_REVIEW", node, "");
    }

    private static ToldCase whole() {
        return ToldCase.accepted(1, "2026-03-02")
                .stepped(ToldCase.step("accept", "DONE", "2026-03-02", "2026-03-03"))
                .stepped(ToldCase.step("papers", "DONE", "2026-03-03", "2026-03-05"))
                .stepped(ToldCase.step("visit", "DONE", "2026-03-03", "2026-03-09"))
                .stepped(choice())
                .stepped(ToldCase.step("decide", "DONE", "2026-03-09", "2026-03-12"))
                .did(record("accept"))
                .did(record("papers"))
                .did(record("visit"));
    }

    private static String choice() {
        return """
        {"node": "way", "state": "DONE", "round": 1, "openedOn": "2026-03-09",
         "doneOn": "2026-03-09", "chosen": -1}
        """;
    }

    private static String record(String node) {
        return ToldCase.record(9, "2026-03-05", "COMPLETE_STEP", "IN_REVIEW", node, "");
    }

    private static List<String> found(ToldCase told) {
        return found(told.json());
    }

    private static List<String> found(String told) {
        var any = HttpCaller.JSON.readValue(told, KnownCase.class);
        return Walk.of(any, FLOW, TOLD_ON).stream()
                .map(sign -> sign.watched() + " " + sign.what())
                .toList();
    }
}
