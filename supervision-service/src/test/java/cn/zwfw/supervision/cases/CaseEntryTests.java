package cn.zwfw.supervision.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.calendar.MovableClock;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.ServiceTest;
import cn.zwfw.supervision.Services;
import cn.zwfw.supervision.ledger.Topic;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What is counted of a case follows from its clocks, however it came to stand where it stands. */
@ServiceTest
@TestPropertySource(properties = {"zwfw.clock.movable=true", "test.database=case-entries"})
@Cites(
        value = {"A14", "A24", "行政许可法 32(4)", "行政许可法 32(5)"},
        rows = {"S0", "S9"})
class CaseEntryTests {

    private static final String ENDED =
            clock("ACCEPTANCE", mark("STARTED", "2026-03-02"), mark("ENDED", "2026-03-04"));

    @Autowired Services services;
    @Autowired MovableClock clock;
    @Autowired JdbcClient database;

    @Test
    void aCaseThatWaitsForASupplementIsDueOnNoDay() {
        var waiting = told(701, "SUPPLEMENT", ENDED);

        assertThat(waiting.get("due_on")).isNull();
        assertThat(waiting.get("ended_on")).isNull();
    }

    @Test
    void aCaseThatWasSupplementedIsDueByTheClockThatBeganThen() {
        var again = clock("ACCEPTANCE", mark("STARTED", "2026-03-10"));

        var supplemented = told(702, "SUBMITTED", ENDED + ", " + again);

        assertThat(supplemented.get("due_on")).hasToString("2026-03-17");
    }

    @Test
    void anAcceptedCaseIsDueByTheClockOfItsDecision() {
        var decision = clock("DECISION", mark("STARTED", "2026-03-04"));

        var accepted = told(703, "ACCEPTED", ENDED + ", " + decision);

        assertThat(accepted.get("due_on")).hasToString("2026-03-11");
    }

    @Test
    void aDistrictsCaseEndsWithTheLastThatWasDoneWhenNoClockSaysWhen() {
        clock.moveTo(LocalDate.of(2026, 3, 20));

        var stepped =
                ofDistrict(
                        704,
                        "GRANTED",
                        ENDED,
                        ToldCase.step("accept", "DONE", "2026-03-02", "2026-03-09")
                                + ", "
                                + ToldCase.step("decide", "DONE", "2026-03-03", "2026-03-06"));

        assertThat(stepped).containsEntry("running", false).containsEntry("decided", true);
        assertThat(stepped.get("ended_on")).hasToString("2026-03-09");
    }

    @Test
    void aDistrictsCaseOfWhichNothingIsToldEndedByTheDayOnWhichItWasTold() {
        clock.moveTo(LocalDate.of(2026, 3, 20));

        var bare = ofDistrict(705, "WITHDRAWN", "", "");

        assertThat(bare).containsEntry("running", false).containsEntry("decided", false);
        assertThat(bare.get("ended_on")).hasToString("2026-03-20");
    }

    @Test
    void aDistrictsCaseThatRunsHasNotEndedThoughAClockHas() {
        var decided = clock("DECISION", mark("STARTED", "2026-03-04"), mark("ENDED", "2026-03-06"));

        var running = ofDistrict(706, "IN_REVIEW", decided, "");

        assertThat(running).containsEntry("running", true);
        assertThat(running.get("ended_on")).isNull();
        assertThat(running.get("due_on")).isNull();
    }

    private Map<String, @Nullable Object> told(int n, String state, String clocks) {
        return told(ToldCase.number(n), state, clocks, "", "");
    }

    private Map<String, @Nullable Object> ofDistrict(
            int n, String state, String clocks, String steps) {
        var verdict = state.equals("GRANTED") ? "\"verdict\": \"GRANTED\"," : "";
        return told("620102/" + n, state, clocks, steps, "\"source\": \"district\"," + verdict);
    }

    private Map<String, @Nullable Object> told(
            String number, String state, String clocks, String steps, String more) {
        services.tell(
                Topic.CASE,
                number,
                """
                {%s "number": "%s", "version": 1, "itemCode": "%s", "itemRevision": 1,
                 "itemName": "食品经营许可", "region": "620100", "organ": "o", "state": "%s",
                 "receivedAt": "2026-03-02T09:00:00+08:00", "deemedAccepted": false,
                 "steps": [%s], "clocks": [%s], "records": []}
                """
                        .formatted(more, number, ToldCase.ITEM, state, steps, clocks));
        return entry(number);
    }

    private Map<String, @Nullable Object> entry(String number) {
        var rows = database.sql("select * from case_entry where number = ?").param(number).query();
        await().until(() -> !rows.listOfRows().isEmpty());
        return rows.singleRow();
    }

    private static String clock(String term, String... marks) {
        return """
        {"term": "%s", "marks": [%s], "limit": {"length": 5, "unit": "WORKING_DAYS"}}
        """
                .formatted(term, String.join(", ", marks));
    }

    private static String mark(String kind, String day) {
        return "{\"kind\": \"%s\", \"day\": \"%s\"}".formatted(kind, LocalDate.parse(day));
    }
}
