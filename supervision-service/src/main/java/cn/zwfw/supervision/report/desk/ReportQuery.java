package cn.zwfw.supervision.report.desk;

import cn.zwfw.supervision.period.Period;
import cn.zwfw.supervision.report.life.ReportState;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which reports are wanted; what is null does not restrict. */
record ReportQuery(
        @Parameter(description = "报告的月、季度或者年", example = "2026-01") @Pattern(regexp = Period.FORM) @Nullable String period,
        @Parameter(description = "DRAFT 草拟,SENT 已报送,ACKNOWLEDGED 已审阅,RETURNED 已退回,WITHDRAWN 已撤回")
                @Nullable ReportState state,
        @Parameter(description = "上一页答复中的 next") @Nullable UUID after) {}
