package cn.zwfw.supervision.sign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.supervision.known.Telling;
import cn.zwfw.supervision.ledger.LedgerEntry;
import cn.zwfw.supervision.ledger.Topic;
import cn.zwfw.supervision.rule.Measure;
import cn.zwfw.supervision.rule.Watched;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an answer is late: by its kind's working days, longer once extended, anew when reopened. */
@Cites(
        value = {"A11", "B17"},
        rows = "S1")
class InquiryTimesTests {

    private static final WorkCalendar CALENDAR = new WorkCalendar(List.of(), Set.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // received on Monday, five working days, five more once extended
                "RECEIVE 2026-03-02 | 2026-03-10",
                "RECEIVE 2026-03-02, REPLY 2026-03-09 | ''",
                "RECEIVE 2026-03-02, REPLY 2026-03-10 | 2026-03-10",
                "RECEIVE 2026-03-02, EXTEND 2026-03-06 | 2026-03-17",
                "RECEIVE 2026-03-02, ROUTE 2026-03-05, REPLY 2026-03-06 | ''",
                "RECEIVE 2026-03-02, REPLY 2026-03-03, FOLLOW_UP 2026-03-04 | 2026-03-12",
                "RECEIVE 2026-03-02, REPLY 2026-03-11, REOPEN 2026-03-12 | 2026-03-10 2026-03-20",
                "RECEIVE 2026-03-02, WITHDRAW 2026-03-04 | ''"
            })
    void anAnswerIsLateFrom(String acts, String late) {
        var sighted = new InquiryTimes(new Telling(HttpCaller.JSON)).look(entry(acts), CALENDAR);

        assertThat(
                        sighted.signs().stream()
                                .filter(sign -> sign.watched() == Watched.INQUIRY)
                                .flatMap(sign -> sign.seen(Measure.PASSED, 0).stream())
                                .map(seen -> CityTime.day(seen.span().from()))
                                .map(LocalDate::toString))
                .containsExactly(late.isEmpty() ? new String[0] : late.split(" ", -1));
    }

    private static LedgerEntry entry(String acts) {
        var done = new StringBuilder();
        for (var act : acts.split(", ", -1)) {
            var parts = act.split(" ", -1);
            done.append(done.isEmpty() ? "" : ", ")
                    .append(
                            """
                            {"act": "%s", "at": "%sT10:00:00+08:00"}
                            """
                                    .formatted(parts[0], parts[1]));
        }
        var json =
                """
                {"number": "620100W20260302000001", "version": 1, "kind": "INQUIRY", "breach": false,
                 "organ": "11620100013900001G", "region": "620100", "state": "ASSIGNED",
                 "receivedAt": "2026-03-02T10:00:00+08:00",
                 "limits": {"reply": 5, "extension": 5, "forwarding": 1}, "acts": [%s]}
                """
                        .formatted(done);
        return new LedgerEntry(
                Topic.INQUIRY,
                "620100W20260302000001",
                1,
                Instant.EPOCH,
                HttpCaller.JSON.readTree(json));
    }
}
