package cn.zwfw.supervision.assessment.reading;

import cn.zwfw.supervision.assessment.life.AssessmentState;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment for those concerned; scores and rows are read apart.
 *
 * @param undecided only for those who see all of it
 * @param records only for those who see all of it, and none in a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Assessment", description = "一个周期的考核")
record AssessmentView(
        UUID id,
        @Schema(example = "620100") String region,
        @Schema(description = "考核标准编号", example = "KH0001") String scheme,
        @Schema(example = "月度考核标准") String schemeName,
        @Schema(description = "标准的第几次发布,0 为平台自带", example = "0") int schemeNumber,
        @Schema(example = "2026-02") String period,
        @Schema(description = "周期的第一天", example = "2026-02-01") LocalDate from,
        @Schema(description = "周期的最后一天", example = "2026-02-28") LocalDate to,
        @Schema(description = "基础分", example = "100.00") BigDecimal base,
        AssessmentState state,
        @Schema(example = "征求异议") String stateLabel,
        @Schema(description = "以此刻已知的为准") OffsetDateTime computedAt,
        @Schema(description = "提出异议的最后一天") @Nullable LocalDate objectionsUntil,
        @Schema(description = "没有处理的异议数") @Nullable Integer undecided,
        @Nullable OffsetDateTime confirmedAt,
        @Nullable OffsetDateTime publishedAt,
        @Nullable List<MetricView> metrics,
        @Schema(description = "市级考核中各区县的得分") @Nullable List<DistrictView> districts,
        @Nullable List<Done> records) {

    /** What was done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AssessmentRecord", description = "一次办理")
    record Done(
            OffsetDateTime at,
            @Schema(example = "征求异议") String act,
            AssessmentState state,
            @Schema(description = "经办人") String by,
            @Schema(description = "经办人所在部门") @Nullable String organ,
            @Schema(description = "所提出、处理的异议的序号", example = "1") @Nullable Integer objection,
            @Schema(description = "异议是否成立,处理以后才有") @Nullable Boolean upheld,
            @Nullable String words) {}
}
