package cn.zwfw.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.zwfw.platform.calendar.CountedDay.Reason;
import cn.zwfw.platform.citation.Cites;
import java.time.LocalDate;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Cites({"行政许可法 82", "民法典 201"})
class WorkCalendarTests {

    private final WorkCalendar calendar = known();

    static WorkCalendar known() {
        var years = KnownNotices.byYear();
        return new WorkCalendar(
                years.values().stream().flatMap(Collection::stream).toList(), years.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-28, 5, 2026-10-10",
        "2026-09-28, 20, 2026-10-30",
        "2026-02-12, 5, 2026-02-26",
        "2026-02-13, 1, 2026-02-14",
        "2026-07-17, 0, 2026-07-17",
    })
    void countsHolidaysAndMadeUpDays(LocalDate from, int n, LocalDate due) {
        assertThat(calendar.plusWorkdays(from, n)).isEqualTo(due);
        assertThat(calendar.workdaysBetween(from, due)).isEqualTo(n);
    }

    @ParameterizedTest
    @CsvSource({"2016, 250", "2024, 251", "2025, 248", "2026, 248"})
    void knowsTheWorkingDaysOfAYear(int year, int workdays) {
        var lastDay = LocalDate.of(year, 12, 31);

        assertThat(calendar.workdaysBetween(LocalDate.of(year - 1, 12, 31), lastDay))
                .isEqualTo(workdays);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2013-04-07", "2013-10-12"})
    void worksOnTheMadeUpDaysThatTheLibraryLacks(LocalDate day) {
        assertThat(calendar.isWorkday(day)).isTrue();
    }

    @Test
    void explainsEveryDayOfAPeriod() {
        var days = calendar.daysCounted(LocalDate.of(2026, 9, 28), 5);

        assertThat(days.getFirst().reason()).isEqualTo(Reason.START_DAY);
        assertThat(days.getLast())
                .isEqualTo(
                        new CountedDay(
                                LocalDate.of(2026, 10, 10),
                                true,
                                5,
                                Reason.MAKE_UP_DAY,
                                "国庆节",
                                false));
        assertThat(days).hasSize(13);
        assertThat(days).filteredOn(CountedDay::counted).hasSize(5);
        assertThat(days)
                .filteredOn(day -> day.reason() == Reason.HOLIDAY)
                .extracting(CountedDay::day)
                .startsWith(LocalDate.of(2026, 10, 1))
                .hasSize(7);
    }

    @Test
    void countsMondayToFridayProvisionallyWithoutANotice() {
        var days = calendar.daysCounted(LocalDate.of(2031, 9, 30), 2);

        assertThat(days).allMatch(CountedDay::provisional);
        assertThat(days.getLast().day()).isEqualTo(LocalDate.of(2031, 10, 2));
        assertThat(calendar.isProvisional(LocalDate.of(2026, 12, 31))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_001, Integer.MAX_VALUE})
    void refusesAnImplausiblePeriod(int n) {
        var from = LocalDate.of(2026, 1, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkdays(from, n));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.daysCounted(from, n));
    }
}
