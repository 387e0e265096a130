package cn.zwfw.supervision.assessment.evidence;

import cn.zwfw.supervision.assessment.scheme.Metric;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Which rows are wanted; what is null does not restrict. */
public record EvidenceQuery(
        @Parameter(description = "指标编号", example = "ZB04") @Pattern(regexp = Metric.CODE) @Nullable String metric,
        @Parameter(description = "上一页答复中的 next") @Pattern(regexp = EvidenceQuery.PLACE) @Nullable String after) {

    /** Metric and number of the last row of the page before. */
    static final String PLACE = Metric.CODE + "~\\d{1,9}";
}
