package cn.zwfw.supervision.report.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is said besides the figures; may be empty. */
@Schema(name = "ReportRemarks", description = "数字以外的说明")
record ReportRemarks(
        @Schema(example = "本月新增进驻事项 12 项,已在说明中列出。") @NotNull @Size(max = 4000) String remarks) {}
