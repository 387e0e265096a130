package cn.zwfw.supervision.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.calendar.WorkCalendar;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.known.KnownInquiry;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first answer counts, by city days and working days. */
@Cites(
        value = {"A11", "B17"},
        rows = "S7")
class FirstAnswerTests {

    private static final WorkCalendar CALENDAR = new WorkCalendar(List.of(), Set.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // received on Monday, five working days, five more once extended
                "RECEIVE 2026-03-02T10:00 | 2026-03-09 | - | -",
                "RECEIVE 2026-03-02T10:00, REPLY 2026-03-09T23:59 | 2026-03-09 | 2026-03-09 | true",
                "RECEIVE 2026-03-02T10:00, REPLY 2026-03-10T00:00 | 2026-03-09 | 2026-03-10 | false",
                "RECEIVE 2026-03-02T10:00, EXTEND 2026-03-06T10:00 | 2026-03-16 | - | -",
                "RECEIVE 2026-03-02T10:00, FORWARD 2026-03-03T10:00, WITHDRAW 2026-03-04T10:00 | 2026-03-09 | - | -",
                // what comes after the first answer moves nothing
                "RECEIVE 2026-03-02T10:00, REPLY 2026-03-04T10:00, FOLLOW_UP 2026-03-05T10:00, EXTEND 2026-03-06T10:00, REPLY 2026-03-30T10:00 | 2026-03-09 | 2026-03-04 | true"
            })
    void isInTime(
            String acts, LocalDate due, @Nullable LocalDate answered, @Nullable Boolean inTime) {
        var first = FirstAnswer.of(inquiry(acts), CALENDAR);

        assertThat(first).isEqualTo(new FirstAnswer(due, answered));
        assertThat(first.inTime()).isEqualTo(inTime);
    }

    private static KnownInquiry inquiry(String acts) {
        var done =
                Arrays.stream(acts.split(", ", -1))
                        .map(act -> act.split(" ", -1))
                        .map(act -> new KnownInquiry.Done(act[0], at(act[1])))
                        .toList();
        return new KnownInquiry(
                "620100W20260302000001",
                "COMPLAINT",
                false,
                "11620100013900001G",
                null,
                null,
                "620100",
                "ASSIGNED",
                done.getFirst().at(),
                new KnownInquiry.Limits(5, 5, 1),
                done);
    }

    private static OffsetDateTime at(String minute) {
        return OffsetDateTime.parse(minute + ":00+08:00");
    }
}
