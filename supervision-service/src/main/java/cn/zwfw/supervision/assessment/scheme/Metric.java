package cn.zwfw.supervision.assessment.scheme;

import cn.zwfw.platform.citation.Cites;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What is counted, and how much it counts.
 *
 * @param code unique in its scheme
 * @param weight points for each row or percentage point, to the hundredth
 * @param cap the most points that can be lost or gained by it
 */
@Cites(value = "A24", rows = "S6")
@Schema(name = "AssessmentMetric", description = "考核指标")
public record Metric(
        @Schema(description = "指标编号,在同一标准中不重复", example = "ZB03")
                @NotNull @Pattern(regexp = Metric.CODE) String code,
        @Schema(description = "指标名称", example = "按期办结率") @NotBlank @Size(max = 100) String label,
        @Schema(description = "平台怎样计数", example = "ON_TIME_SHARE") @NotNull MetricMeasure measure,
        @Schema(description = "每件或者每个百分点的分值", example = "0.2")
                @NotNull @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal weight,
        @Schema(description = "最多扣、加的分", example = "20")
                @NotNull @DecimalMin("0.01") @DecimalMax("1000") @Digits(integer = 4, fraction = 2) BigDecimal cap) {

    /** The form of a code. */
    public static final String CODE = "[A-Z]{2}\\d{2}";
}
