package cn.zwfw.supervision.assessment.desk;

import cn.zwfw.supervision.assessment.scheme.AssessmentScheme;
import cn.zwfw.supervision.period.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What is to be assessed, and by what. */
@Schema(name = "AssessmentForm", description = "考核的周期和所用的标准")
public record AssessmentForm(
        @Schema(description = "月 2026-03、季 2026-Q1 或者年 2026,须已结束", example = "2026-02")
                @NotNull @Pattern(regexp = Period.FORM) String period,
        @Schema(description = "考核标准编号,按周期最后一天施行的版本", example = "KH0001")
                @NotNull @Pattern(regexp = AssessmentScheme.CODE) String scheme) {}
