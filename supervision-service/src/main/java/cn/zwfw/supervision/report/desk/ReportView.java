package cn.zwfw.supervision.report.desk;

import cn.zwfw.supervision.report.life.ReportState;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report for those who make, receive and watch it.
 *
 * @param figures none in a list
 * @param records none in a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Report", description = "向政府报告的各部门行政审批事项办理情况")
record ReportView(
        UUID id,
        @Schema(example = "620100") String region,
        @Schema(example = "兰州市") String regionName,
        @Schema(description = "月、季度或者年", example = "2026-01") String period,
        @Schema(example = "2026年1月") String periodLabel,
        @Schema(description = "第几版,更正一次加一", example = "1") int edition,
        @Schema(description = "更正的是哪一份") @Nullable UUID corrects,
        @Schema(description = "报告单位", example = "11620100013900001G") String maker,
        @Schema(example = "兰州市政务服务中心") String makerName,
        ReportState state,
        @Schema(example = "已报送") String stateLabel,
        @Schema(description = "数字以外的说明") String remarks,
        @Schema(description = "数字截至何时") OffsetDateTime countedAt,
        @Nullable OffsetDateTime sentAt,
        @Nullable OffsetDateTime acknowledgedAt,
        @Schema(description = "列表中没有") @Nullable FiguresView figures,
        @Schema(description = "办理记录;列表中没有") @Nullable List<Done> records) {

    /** What was done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportRecord", description = "一次办理")
    record Done(
            OffsetDateTime at,
            @Schema(example = "报送") String act,
            ReportState state,
            @Schema(description = "经办人") String by,
            @Schema(description = "经办人所在单位") @Nullable String organ,
            @Schema(description = "理由、意见或者说明") @Nullable String words) {}
}
