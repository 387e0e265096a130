package cn.zwfw.supervision.assessment.reading;

import cn.zwfw.supervision.assessment.scheme.AssessmentScheme;
import cn.zwfw.supervision.assessment.scheme.Metric;
import cn.zwfw.supervision.assessment.scheme.MetricMeasure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** A metric as it counted. */
@Schema(name = "CountedMetric", description = "考核指标及其计数方法")
public record MetricView(
        @Schema(example = "ZB01") String code,
        @Schema(example = "黄牌") String label,
        MetricMeasure measure,
        @Schema(description = "计数方法", example = "黄牌") String measureLabel,
        @Schema(description = "依据的条款", example = "A14") String source,
        @Schema(description = "分值按什么计", example = "件") String unit,
        @Schema(example = "1.00") BigDecimal weight,
        @Schema(description = "最多扣、加的分", example = "20.00") BigDecimal cap,
        @Schema(description = "是加分", example = "false") boolean gain) {

    public static List<MetricView> of(AssessmentScheme scheme) {
        return scheme.metrics().stream().map(MetricView::of).toList();
    }

    private static MetricView of(Metric metric) {
        var measure = metric.measure();
        return new MetricView(
                metric.code(),
                metric.label(),
                measure,
                measure.label(),
                measure.source(),
                measure.basis().unit(),
                metric.weight(),
                metric.cap(),
                measure.isGain());
    }
}
