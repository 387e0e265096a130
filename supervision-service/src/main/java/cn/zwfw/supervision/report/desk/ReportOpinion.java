package cn.zwfw.supervision.report.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the government says of a report that it takes note of. */
@Schema(name = "ReportOpinion", description = "审阅意见,可以没有")
record ReportOpinion(
        @Schema(example = "请督促逾期较多的部门整改。") @Size(max = 2000) @Nullable String opinion) {}
