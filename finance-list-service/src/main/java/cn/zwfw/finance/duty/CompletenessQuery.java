package cn.zwfw.finance.duty;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whose completeness is looked at; what is null does not restrict. */
record CompletenessQuery(
        @Parameter(description = "预算年度", example = "2026") @Min(2000) @Max(2099) @Nullable Integer year,
        @Parameter(description = "项目主管部门,统一社会信用代码", example = "11620100013900001G") @Size(max = 18) @Nullable String department,
        @Parameter(description = "行政区划", example = "620100") @Pattern(regexp = "\\d{6}") @Nullable String region,
        @Parameter(description = "从这一位置之后开始") @Size(max = 64) @Nullable String after) {}
