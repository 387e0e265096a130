package cn.zwfw.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpressionTests {

    @Test
    void metricsAndTheLabelsThatSelectOfThem() {
        var asked =
                Expression.of(
                        "sum by (job, le) (rate(a_bucket{uri!~\".*/x{1}\", s=\"e}\"}[5m])) / b > 1e3");

        assertThat(asked.metrics())
                .isEqualTo(Map.of("a_bucket", Set.of("uri", "s"), "b", Set.of()));
        assertThat(asked.grouping()).containsExactly("job", "le");
    }

    @Test
    void neitherFunctionsNorOperatorsNorDurationsAreMetrics() {
        var asked =
                Expression.of(
                        "min by (job) (a) == scalar(year()) and on () (month() == 12) or b offset 5m");

        assertThat(asked.metrics().keySet()).containsExactly("a", "b");
        assertThat(asked.grouping()).containsExactly("job");
    }

    @Test
    void aMetricInBracesOfNothingIsOne() {
        assertThat(Expression.of("max(up{})").metrics()).isEqualTo(Map.of("up", Set.of()));
    }
}
