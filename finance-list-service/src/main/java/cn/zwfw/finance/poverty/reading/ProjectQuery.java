package cn.zwfw.finance.poverty.reading;

import cn.zwfw.platform.publication.reading.EntryQuery;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which projects are looked for; what is null does not restrict. */
record ProjectQuery(
        @Parameter(description = "年度", example = "2026") @Min(2000) @Max(2099) @Nullable Integer year,
        @Parameter(description = "检索词,多个以空格分开", example = "人饮安全") @Size(max = 100) @Nullable String q,
        @Parameter(description = "行政区划", example = "620102") @Pattern(regexp = "\\d{6}") @Nullable String region,
        @Parameter(description = "项目主管单位,统一社会信用代码", example = "11620102013900011E") @Size(max = 18) @Nullable String organ,
        @Parameter(description = "从这一编号之后开始") @Size(max = 64) @Nullable String after) {

    EntryQuery entries() {
        return new EntryQuery(q, region, organ, after);
    }

    Set<String> marks() {
        return year == null ? Set.of() : Set.of("year:" + year);
    }
}
