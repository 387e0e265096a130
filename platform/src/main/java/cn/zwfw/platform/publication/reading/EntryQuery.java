package cn.zwfw.platform.publication.reading;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is looked for in a list; what is null does not restrict. */
public record EntryQuery(
        @Parameter(description = "检索词,多个以空格分开", example = "食品 许可") @Size(max = 100) @Nullable String q,
        @Parameter(description = "行政区划", example = "620100") @Pattern(regexp = "\\d{6}") @Nullable String region,
        @Parameter(description = "机关,统一社会信用代码", example = "11620100013900001G") @Size(max = 18) @Nullable String organ,
        @Parameter(description = "从这一编码之后开始") @Size(max = 64) @Nullable String after) {

    EntryQuery startingAfter(String code) {
        return new EntryQuery(q, region, organ, code);
    }
}
