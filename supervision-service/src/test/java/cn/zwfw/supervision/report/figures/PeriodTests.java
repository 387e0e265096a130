package cn.zwfw.supervision.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.zwfw.platform.citation.Cites;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Cites(value = "A14", rows = "S7")
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
        var period = Period.parse(code);

        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.label()).isEqualTo(label);
        assertThat(period.code()).isEqualTo(code);
        assertThat(period.isOver(last)).isFalse();
        assertThat(period.isOver(last.plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("years")
    void monthsAndQuartersFillTheYearWithoutGapOrOverlap(int year) {
        var whole =
                Period.parse(Integer.toString(year))
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
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Period.parse(nonsense));
    }

    static IntStream years() {
        return IntStream.rangeClosed(2016, 2099);
    }

    private static List<LocalDate> days(int year, String form, int parts) {
        return IntStream.rangeClosed(1, parts)
                .mapToObj(n -> Period.parse(year + form.formatted(n)))
                .flatMap(part ->
                        Stream.iterate(
                                part.first(),
                                day -> !day.isAfter(part.last()),
                                day -> day.plusDays(1)))
                .toList();
    }
}
