package cn.zwfw.supervision.report.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a report is given back or withdrawn. */
@Schema(name = "ReportReason", description = "退回或者撤回的理由")
record ReportReason(@Schema(example = "请补充区县部门逾期的原因。") @NotBlank @Size(max = 2000) String reason) {}
