package cn.zwfw.supervision.sign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.flow.Flow;
import cn.zwfw.platform.flow.Step;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.supervision.cases.ToldCase;
import cn.zwfw.supervision.known.KnownCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A special procedure takes no time from a step, whenever the step was opened. */
@Cites(value = "行政许可法 45", rows = "S2")
class StepTimesTests {

    private static final Flow FLOW =
            new Flow(List.of(new Step("visit", "现场核查", "监管处", "HANDLER", 5, "", true)));
    private static final WorkCalendar CALENDAR = new WorkCalendar(List.of(), Set.of());
    private static final LocalDate TOLD_ON = LocalDate.of(2026, 3, 31);
    private static final String STOPPED =
            "{\"kind\": \"STOPPED\", \"day\": \"2026-03-03\", \"procedure\": \"HEARING\"}";
    private static final String RESUMED = "{\"kind\": \"RESUMED\", \"day\": \"2026-03-13\"}";

    @Test
    void aStepThatWasOpenedMeanwhileBeginsWhenTheProcedureHasEnded() {
        assertThat(due("2026-03-05", true)).hasValue(LocalDate.of(2026, 3, 20));
        assertThat(due("2026-03-05", false)).isEmpty();
    }

    @Test
    void oneOpenedBeforeStandsAndOneOpenedAfterwardsDoesNot() {
        assertThat(due("2026-03-02", true)).hasValue(LocalDate.of(2026, 3, 19));
        assertThat(due("2026-03-03", true)).hasValue(LocalDate.of(2026, 3, 20));
        assertThat(due("2026-03-13", true)).hasValue(LocalDate.of(2026, 3, 20));
        assertThat(due("2026-03-16", true)).hasValue(LocalDate.of(2026, 3, 23));
    }

    private static Optional<LocalDate> due(String opened, boolean isResumed) {
        var stopped = ToldCase.accepted(1, "2026-03-02").marked("SPECIAL_PROCEDURE", STOPPED);
        var any = isResumed ? stopped.marked("IN_REVIEW", RESUMED) : stopped;
        var told = any.stepped(ToldCase.step("visit", "OPEN", opened, "")).json();
        var known = HttpCaller.JSON.readValue(told, KnownCase.class);
        return StepTimes.of(known, FLOW, TOLD_ON, CALENDAR).stream()
                .map(Course.class::cast)
                .findFirst()
                .flatMap(Course::dueOn);
    }
}
