package cn.zwfw.finance.poverty.reading;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Which projects are added up, and by what; what is null does not restrict. */
record ProjectTotalsQuery(
        @Parameter(description = "按什么合计:REGION 区划(默认),YEAR 年度,SOURCE 资金来源") @Nullable Dimension by,
        @Parameter(description = "年度", example = "2026") @Min(2000) @Max(2099) @Nullable Integer year,
        @Parameter(description = "行政区划", example = "620102") @Pattern(regexp = "\\d{6}") @Nullable String region) {

    Dimension dimension() {
        return by == null ? Dimension.REGION : by;
    }

    /** What projects are added up by. */
    enum Dimension {
        REGION,
        YEAR,
        SOURCE
    }
}
