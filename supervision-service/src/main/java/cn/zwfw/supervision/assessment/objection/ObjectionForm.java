package cn.zwfw.supervision.assessment.objection;

import cn.zwfw.supervision.assessment.scheme.Metric;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** To what an organ objects, and why. */
@Schema(name = "ObjectionForm", description = "对本部门考核结果的异议")
public record ObjectionForm(
        @Schema(description = "指标编号", example = "ZB04") @NotNull @Pattern(regexp = Metric.CODE) String metric,
        @Schema(description = "依据的序号;不填为该指标的全部依据", example = "1") @Min(1) @Nullable Integer evidence,
        @Schema(description = "理由", example = "答复已经按期送达,系统没有登记。") @NotBlank @Size(max = 2000) String reason) {}
