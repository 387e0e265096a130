package cn.zwfw.supervision.sharing.use;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which uses are wanted; what is null does not restrict. */
record UseQuery(
        @Parameter(description = "记录编号", example = "2026-000001")
                @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") @Nullable String record,
        @Parameter(description = "使用人的登录名", example = "wang.lei") @Size(max = 64) @Nullable String person,
        @Parameter(description = "使用单位,统一社会信用代码", example = "11620100013900002K") @Size(max = 18) @Nullable String organ,
        @Parameter(description = "从这一天起", example = "2026-03-01") @Nullable LocalDate from,
        @Parameter(description = "到这一天止", example = "2026-03-31") @Nullable LocalDate to,
        @Parameter(description = "上一页答复中的 next", example = "20") @Min(0) @Nullable Long after) {}
