package cn.zwfw.supervision.assessment;

import cn.zwfw.supervision.assessment.scheme.MetricMeasure;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** Schemes as they are sent. */
final class Schemes {

    private Schemes() {}

    /** One metric for each of the measures. */
    static String of(String code, Collection<MetricMeasure> measures) {
        var metrics =
                measures.stream()
                        .map(measure -> metric(metric(measure), measure.name(), "0.5", "10"))
                        .collect(Collectors.joining(", "));
        return of(code, metrics);
    }

    /** The code of the metric of a measure. */
    static String metric(MetricMeasure measure) {
        return "ZB%02d".formatted(Arrays.asList(MetricMeasure.values()).indexOf(measure) + 1);
    }

    static String metric(String code, String measure, String weight, String cap) {
        return """
        {"code": "%s", "label": "指标", "measure": "%s", "weight": %s, "cap": %s}
        """
                .formatted(code, measure, weight, cap);
    }

    static String of(String code, String metrics) {
        return """
        {"code": "%s", "organ": "%s", "name": "月度考核标准", "period": "MONTH", "base": 100,
         "objectionDays": 5, "metrics": [%s]}
        """
                .formatted(code, Assessing.REFORM, metrics);
    }
}
