package cn.zwfw.supervision.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.zwfw.platform.citation.Cites;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Months, quarters and years, from midnight to midnight in the city. */
@Cites(
        value = {"A14", "A24"},
        rows = {"S6", "S7"})
class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2026-01, 2026-01-01, 2026-01-31, 2026年1月",
        "2028-02, 2028-02-01, 2028-02-29, 2028年2月",
        "2026-Q1, 2026-01-01, 2026-03-31, 2026年第一季度",
        "2026-Q4, 2026-10-01, 2026-12-31, 2026年第四季度",
        "2016, 2016-01-01, 2016-12-31, 2016年度"
    })
    void reachesFromItsFirstToItsLastDay(
            String code, LocalDate first, LocalDate last, String label) {
        var period = Period.of(code);

        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.label()).isEqualTo(label);
        assertThat(period.code()).isEqualTo(code);
        assertThat(period.isOver(last)).isFalse();
        assertThat(period.isOver(last.plusDays(1))).isTrue();
    }

    @Test
    void lastsFromMidnightToMidnightInTheCity() {
        assertThat(Period.of("2026-03").start()).isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
        assertThat(Period.of("2026-03").end()).isEqualTo(Instant.parse("2026-03-31T16:00:00Z"));
    }

    @Test
    void aQuarterBeginsWithItsFirstMonth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(PeriodKind.QUARTER, LocalDate.of(2026, 2, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(PeriodKind.MONTH, LocalDate.of(2026, 2, 2)));
    }

    @ParameterizedTest
    @MethodSource("years")
    void monthsAndQuartersFillTheYearWithoutGapOrOverlap(int year) {
        var whole =
                Period.of(Integer.toString(year))
                        .first()
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .toList();

        assertThat(days(year, "-%02d", 12)).isEqualTo(whole);
        assertThat(days(year, "-Q%d", 4)).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2015",
                "2026-00",
                "2026-13",
                "2026-1",
                "2026-Q0",
                "2026-Q5",
                "2026-q1",
                "12026",
                "2026-01-01",
                " 2026",
                "2026\n",
                "３０２６",
                "2026-Q1-Q2"
            })
    void isNothingElse(String nonsense) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.of(nonsense));
    }

    static IntStream years() {
        return IntStream.rangeClosed(2016, 2099);
    }

    private static List<LocalDate> days(int year, String form, int parts) {
        return IntStream.rangeClosed(1, parts)
                .mapToObj(n -> Period.of(year + form.formatted(n)))
                .flatMap(part ->
                        Stream.iterate(
                                part.first(),
                                day -> !day.isAfter(part.last()),
                                day -> day.plusDays(1)))
                .toList();
    }
}
