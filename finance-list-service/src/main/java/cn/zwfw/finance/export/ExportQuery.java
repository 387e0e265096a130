package cn.zwfw.finance.export;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** What of a list is exported; what is null does not restrict. */
record ExportQuery(
        @Parameter(description = "年度", example = "2026") @Min(2000) @Max(2099) @Nullable Integer year,
        @Parameter(description = "行政区划", example = "620100") @Pattern(regexp = "\\d{6}") @Nullable String region) {}
