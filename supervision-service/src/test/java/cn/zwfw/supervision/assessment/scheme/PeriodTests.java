package cn.zwfw.supervision.assessment.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.zwfw.platform.citation.Cites;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Months, quarters and years, from midnight to midnight in the city. */
@Cites(value = "A24", rows = "S6")
class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2026-02, MONTH, 2026-02-01, 2026-02-28",
        "2028-02, MONTH, 2028-02-01, 2028-02-29",
        "2026-12, MONTH, 2026-12-01, 2026-12-31",
        "2026-Q1, QUARTER, 2026-01-01, 2026-03-31",
        "2026-Q4, QUARTER, 2026-10-01, 2026-12-31",
        "2026, YEAR, 2026-01-01, 2026-12-31"
    })
    void hasItsDaysAndItsCode(String code, PeriodKind kind, LocalDate first, LocalDate last) {
        var period = Period.of(code);

        assertThat(period.kind()).isEqualTo(kind);
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.code()).isEqualTo(code);
    }

    @Test
    void lastsFromMidnightToMidnightInTheCity() {
        assertThat(Period.of("2026-03").start()).isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
        assertThat(Period.of("2026-03").end()).isEqualTo(Instant.parse("2026-03-31T16:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "1999", "2026-13", "2026-00", "2026-Q0", "2026-Q5", "2026-1"})
    void nothingElseIsOne(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.of(code));
    }

    @Test
    void aQuarterBeginsWithItsFirstMonth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(PeriodKind.QUARTER, LocalDate.of(2026, 2, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(PeriodKind.MONTH, LocalDate.of(2026, 2, 2)));
    }
}
