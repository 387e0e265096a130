package cn.zwfw.supervision.assessment.score;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.assessment.scheme.Metric;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one metric comes to.
 *
 * @param code of the metric
 * @param count rows that stand
 * @param points lost or gained by it: two places, 0 to the cap
 */
@Cites(value = "A24", rows = "S6")
public record MetricPoints(String code, int count, BigDecimal points) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Counts by a metric.
     *
     * @param count rows that stand
     * @param cases decided in the period, of which the rows of a share are a part; where there are
     *     none there is no share
     */
    static MetricPoints of(Metric metric, int count, CaseCount cases) {
        var points = amount(metric, count, cases).min(metric.cap());
        return new MetricPoints(metric.code(), count, points.setScale(2, RoundingMode.HALF_UP));
    }

    private static BigDecimal amount(Metric metric, int count, CaseCount cases) {
        var weighed = metric.weight().multiply(BigDecimal.valueOf(count));
        return switch (metric.measure().basis()) {
            case ROWS -> weighed;
            case SHARE_OF_CASES -> share(weighed, cases.decided());
            case SHARE_OF_PROMISED -> share(weighed, cases.promised());
        };
    }

    private static BigDecimal share(BigDecimal weighed, int of) {
        return of == 0
                ? BigDecimal.ZERO
                : weighed.multiply(HUNDRED).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }
}
