package cn.zwfw.supervision.report.desk;

import cn.zwfw.supervision.period.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of which period a report is to be made. */
@Schema(name = "ReportForm", description = "报告的草拟")
record ReportForm(
        @Schema(description = "已经结束的月 2026-01、季度 2026-Q1 或者年 2026", example = "2026-01")
                @NotNull @Pattern(regexp = Period.FORM) String period,
        @Schema(description = "数字以外的说明", example = "本月新增进驻事项 12 项。") @Size(max = 4000) @Nullable String remarks,
        @Schema(description = "更正哪一份已审阅的报告") @Nullable UUID corrects) {}
