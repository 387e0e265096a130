package cn.zwfw.convenience.bulletin;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which bulletins are looked for; what is null does not restrict. */
record BulletinQuery(
        @Parameter(description = "检索词,多个以空格分开", example = "值班") @Size(max = 100) @Nullable String q,
        @Parameter(description = "行政区划", example = "620100") @Pattern(regexp = "\\d{6}") @Nullable String region,
        @Parameter(description = "报送单位,统一社会信用代码", example = "11620100013900001G") @Size(max = 18) @Nullable String organ,
        @Parameter(description = "从这一编码之后(更早的)开始") @Pattern(regexp = Bulletin.CODE) @Nullable String after) {}
