package cn.zwfw.convenience.item;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which items are looked for; what is null does not restrict. */
record ItemQuery(
        @Parameter(description = "检索词,多个以空格分开", example = "用水 开户") @Size(max = 100) @Nullable String q,
        @Parameter(description = "行政区划", example = "620100") @Pattern(regexp = "\\d{6}") @Nullable String region,
        @Parameter(description = "责任单位,统一社会信用代码", example = "11620100013900001G") @Size(max = 18) @Nullable String organ,
        @Parameter(description = "主题", example = "09") @Size(max = 10) @Nullable String theme,
        @Parameter(description = "服务对象", example = "1") @Size(max = 10) @Nullable String audience,
        @Parameter(description = "从这一编码之后开始") @Size(max = 64) @Nullable String after) {}
