package cn.zwfw.supervision.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.assessment.scheme.AssessmentScheme;
import cn.zwfw.supervision.assessment.scheme.Metric;
import cn.zwfw.supervision.assessment.scheme.MetricMeasure;
import cn.zwfw.supervision.period.PeriodKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores worked out by hand. */
@Cites(value = "A24", rows = "S6")
class ScoreTests {

    private static final AssessmentScheme SCHEME =
            new AssessmentScheme(
                    "KH0100",
                    "",
                    "标准",
                    PeriodKind.MONTH,
                    new BigDecimal("100"),
                    5,
                    List.of(
                            metric("ZB01", MetricMeasure.CARD_YELLOW, "1.5", "4"),
                            metric("ZB02", MetricMeasure.ON_TIME_SHARE, "0.2", "20"),
                            metric("ZB03", MetricMeasure.EARLY_SHARE, "0.05", "3"),
                            metric("ZB04", MetricMeasure.CARD_RED, "50", "90")));

    @ParameterizedTest
    @CsvSource({
        // yellow, late, early, red, cases, score
        "0, 0, 0, 0, 0, 100.00",
        "2, 0, 0, 0, 0, 97.00",
        "3, 0, 0, 0, 0, 96.00",
        // a third of the cases late: 33.333… points, each a fifth of a point
        "0, 1, 0, 0, 3, 93.33",
        "0, 2, 0, 0, 3, 86.67",
        "0, 3, 0, 0, 3, 80.00",
        "0, 0, 1, 0, 8, 100.63",
        "0, 0, 8, 0, 8, 103.00",
        // shares of nothing are nothing
        "0, 5, 5, 0, 0, 100.00",
        "9, 8, 0, 2, 8, 0.00"
    })
    void areAsTheSchemeSays(int yellow, int late, int early, int red, int cases, String total) {
        var counts = Map.of("ZB01", yellow, "ZB02", late, "ZB03", early, "ZB04", red);

        assertThat(Score.of(SCHEME, counts, new CaseCount(cases, cases)).total())
                .isEqualTo(new BigDecimal(total));
    }

    @Test
    void whatIsEarlyIsAShareOfWhatCouldBeAndWhatIsLateOfAll() {
        var cases = new CaseCount(8, 5);
        var early = Score.of(SCHEME, Map.of("ZB03", 1), cases);
        var late = Score.of(SCHEME, Map.of("ZB02", 1), cases);
        var none = Score.of(SCHEME, Map.of("ZB03", 0), new CaseCount(8, 0));

        assertThat(early.total()).isEqualTo(new BigDecimal("101.00"));
        assertThat(late.total()).isEqualTo(new BigDecimal("97.50"));
        assertThat(none.total()).isEqualTo(new BigDecimal("100.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseCount(5, 6));
    }

    @Test
    void theMeanIsRoundedOnce() {
        var totals = List.of(new BigDecimal("99.99"), new BigDecimal("100"), new BigDecimal("98"));

        assertThat(Score.mean(totals)).isEqualTo(new BigDecimal("99.33"));
        assertThatIllegalArgumentException().isThrownBy(() -> Score.mean(List.of()));
    }

    @Test
    void equalScoresShareARankAndTheNextIsLeftOut() {
        var totals =
                Map.of(
                        "a", new BigDecimal("99"),
                        "b", new BigDecimal("98.0"),
                        "c", new BigDecimal("98.00"),
                        "d", new BigDecimal("97"));

        assertThat(Ranking.of(totals))
                .containsOnly(
                        Map.entry("a", 1), Map.entry("b", 2), Map.entry("c", 2), Map.entry("d", 4));
    }

    private static Metric metric(String code, MetricMeasure measure, String weight, String cap) {
        return new Metric(code, code, measure, new BigDecimal(weight), new BigDecimal(cap));
    }
}
