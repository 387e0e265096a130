package cn.zwfw.supervision.assessment.score;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.assessment.scheme.AssessmentScheme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * What an organ comes to: the base, less what it lost, and what it gained.
 *
 * @param total two places; never below 0, never above the base and the caps of what can be gained
 * @param metrics in the order of the scheme
 */
@Cites(value = "A24", rows = "S6")
public record Score(BigDecimal total, List<MetricPoints> metrics) {

    public Score {
        metrics = List.copyOf(metrics);
    }

    /**
     * Counts by a scheme.
     *
     * @param counts rows that stand, by the code of the metric; none counts as 0
     * @param cases decided in the period
     */
    public static Score of(AssessmentScheme scheme, Map<String, Integer> counts, CaseCount cases) {
        var total = scheme.base();
        var all =
                scheme.metrics().stream()
                        .map(metric ->
                                MetricPoints.of(
                                        metric, counts.getOrDefault(metric.code(), 0), cases))
                        .toList();
        for (int at = 0; at < all.size(); at++) {
            var points = all.get(at).points();
            total =
                    scheme.metrics().get(at).measure().isGain()
                            ? total.add(points)
                            : total.subtract(points);
        }
        return new Score(total.max(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP), all);
    }

    /**
     * The mean of the scores of several organs, to the hundredth.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static BigDecimal mean(List<BigDecimal> totals) {
        if (totals.isEmpty()) {
            throw new IllegalArgumentException("the mean of nothing");
        }
        return totals.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(totals.size()), 2, RoundingMode.HALF_UP);
    }
}
