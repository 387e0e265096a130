package cn.zwfw.supervision.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.assessment.scheme.AssessmentScheme;
import cn.zwfw.supervision.assessment.scheme.Metric;
import cn.zwfw.supervision.assessment.scheme.MetricMeasure;
import cn.zwfw.supervision.period.PeriodKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of every score, whatever is counted by whatever scheme. */
@Cites(value = "A24", rows = "S6")
class ScoreProperties {

    @Provide
    Arbitrary<AssessmentScheme> schemes() {
        var points = Arbitraries.bigDecimals().between(new BigDecimal("0.01"), BigDecimal.TEN);
        var metric =
                Combinators.combine(
                        Arbitraries.of(MetricMeasure.values()),
                        points.ofScale(2),
                        points.ofScale(2));
        return metric.as((measure, weight, cap) -> new Metric("", "", measure, weight, cap))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(ScoreProperties::scheme);
    }

    private static AssessmentScheme scheme(List<Metric> metrics) {
        var numbered =
                IntStream.range(0, metrics.size())
                        .mapToObj(at -> {
                            var any = metrics.get(at);
                            var code = "ZB%02d".formatted(at);
                            return new Metric(code, code, any.measure(), any.weight(), any.cap());
                        })
                        .toList();
        return new AssessmentScheme(
                "KH0100", "", "标准", PeriodKind.MONTH, BigDecimal.TEN, 5, numbered);
    }

    @Provide
    Arbitrary<CaseCount> cases() {
        return Arbitraries.integers()
                .between(0, 200)
                .flatMap(decided ->
                        Arbitraries.integers()
                                .between(0, decided)
                                .map(promised -> new CaseCount(decided, promised)));
    }

    @Property
    void oneMoreRowNeverRaisesTheScoreOfWhatIsLostNorLowersThatOfWhatIsGained(
            @ForAll("schemes") AssessmentScheme scheme,
            @ForAll @Size(12) List<@IntRange(max = 40) Integer> rows,
            @ForAll @IntRange(max = 11) int which,
            @ForAll("cases") CaseCount cases) {
        var metric = scheme.metrics().get(which % scheme.metrics().size());
        var counts = counts(scheme, rows);
        var before = Score.of(scheme, counts, cases).total();
        counts.merge(metric.code(), 1, Integer::sum);
        var after = Score.of(scheme, counts, cases).total();

        if (metric.measure().isGain()) {
            assertThat(after).isGreaterThanOrEqualTo(before);
        } else {
            assertThat(after).isLessThanOrEqualTo(before);
        }
    }

    @Property
    void itLiesBetweenNothingAndTheBaseWithAllThatCanBeGained(
            @ForAll("schemes") AssessmentScheme scheme,
            @ForAll @Size(12) List<@IntRange(max = 40) Integer> rows,
            @ForAll("cases") CaseCount cases) {
        var most =
                scheme.metrics().stream()
                        .filter(metric -> metric.measure().isGain())
                        .map(Metric::cap)
                        .reduce(scheme.base(), BigDecimal::add);

        var score = Score.of(scheme, counts(scheme, rows), cases);

        assertThat(score.total()).isBetween(BigDecimal.ZERO, most);
        assertThat(score.total().scale()).isEqualTo(2);
        for (int at = 0; at < scheme.metrics().size(); at++) {
            var points = score.metrics().get(at).points();
            assertThat(points).isBetween(BigDecimal.ZERO, scheme.metrics().get(at).cap());
            assertThat(points.scale()).isEqualTo(2);
        }
    }

    @Property
    void whatIsLostAndGainedAddsUpUnlessNothingIsLeft(
            @ForAll("schemes") AssessmentScheme scheme,
            @ForAll @Size(12) List<@IntRange(max = 40) Integer> rows,
            @ForAll("cases") CaseCount cases) {
        var score = Score.of(scheme, counts(scheme, rows), cases);

        var sum = scheme.base();
        for (int at = 0; at < scheme.metrics().size(); at++) {
            var points = score.metrics().get(at).points();
            var gain = scheme.metrics().get(at).measure().isGain();
            sum = sum.add(gain ? points : points.negate());
        }
        assertThat(score.total()).isEqualByComparingTo(sum.max(BigDecimal.ZERO));
    }

    @Property
    void theOrderOfMetricsChangesNothing(
            @ForAll("schemes") AssessmentScheme scheme,
            @ForAll @Size(12) List<@IntRange(max = 40) Integer> rows,
            @ForAll("cases") CaseCount cases,
            @ForAll Random random) {
        var counts = counts(scheme, rows);
        var shuffled = new ArrayList<>(scheme.metrics());
        Collections.shuffle(shuffled, random);
        var other =
                new AssessmentScheme(
                        scheme.code(),
                        scheme.organ(),
                        scheme.name(),
                        scheme.period(),
                        scheme.base(),
                        scheme.objectionDays(),
                        shuffled);

        var score = Score.of(scheme, counts, cases);
        var again = Score.of(other, counts, cases);

        assertThat(again.total()).isEqualTo(score.total());
        assertThat(again.metrics()).containsExactlyInAnyOrderElementsOf(score.metrics());
    }

    @Property
    void ranksSayHowManyAreBetter(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 8) Integer> points) {
        var totals = new HashMap<Integer, BigDecimal>();
        for (int at = 0; at < points.size(); at++) {
            totals.put(at, BigDecimal.valueOf(points.get(at)));
        }

        var ranks = Ranking.of(totals);

        for (int at = 0; at < points.size(); at++) {
            var own = points.get(at);
            var better = points.stream().filter(other -> other > own).count();
            assertThat(ranks).containsEntry(at, (int) better + 1);
        }
    }

    private static Map<String, Integer> counts(AssessmentScheme scheme, List<Integer> rows) {
        var counts = new HashMap<String, Integer>();
        for (int at = 0; at < scheme.metrics().size(); at++) {
            counts.put(scheme.metrics().get(at).code(), rows.get(at));
        }
        return counts;
    }
}
