package cn.zwfw.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;

@Cites("行政许可法 82")
class WorkCalendarProperties {

    private static final WorkCalendar CALENDAR = WorkCalendarTests.known();

    @Property
    void aPeriodEndsOnAWorkingDayAndHoldsItsNumber(
            @ForAll @DateRange(min = "2002-01-01", max = "2028-12-31") LocalDate from,
            @ForAll @IntRange(min = 1, max = 90) int n) {
        LocalDate due = CALENDAR.plusWorkdays(from, n);

        assertThat(CALENDAR.isWorkday(due)).isTrue();
        assertThat(CALENDAR.workdaysBetween(from, due)).isEqualTo(n);
        assertThat(CALENDAR.daysCounted(from, n).getLast().day()).isEqualTo(due);
    }

    @Property
    void twoPeriodsInARowAreOne(
            @ForAll @DateRange(min = "2002-01-01", max = "2028-12-31") LocalDate from,
            @ForAll @IntRange(max = 60) int first,
            @ForAll @IntRange(max = 60) int second) {
        assertThat(CALENDAR.plusWorkdays(CALENDAR.plusWorkdays(from, first), second))
                .isEqualTo(CALENDAR.plusWorkdays(from, first + second));
    }

    @Property
    void theExplanationLeavesNoDayOut(
            @ForAll @DateRange(min = "2002-01-01", max = "2028-12-31") LocalDate from,
            @ForAll @IntRange(max = 60) int n) {
        var days = CALENDAR.daysCounted(from, n).stream().map(CountedDay::day).toList();

        assertThat(days)
                .isEqualTo(from.datesUntil(CALENDAR.plusWorkdays(from, n).plusDays(1)).toList());
    }
}
