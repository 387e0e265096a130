package cn.zwfw.supervision.assessment.publication;

import cn.zwfw.supervision.assessment.reading.DistrictView;
import cn.zwfw.supervision.assessment.reading.MetricView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A published assessment. */
@Schema(name = "PublicAssessment", description = "公布的考核;各部门的得分另读")
record PublicAssessment(
        UUID id,
        @Schema(example = "620100") String region,
        @Schema(description = "考核标准编号", example = "KH0001") String scheme,
        @Schema(example = "月度考核标准") String schemeName,
        @Schema(description = "标准的第几次发布,0 为平台自带", example = "0") int schemeNumber,
        @Schema(example = "2026-02") String period,
        @Schema(description = "周期的第一天", example = "2026-02-01") LocalDate from,
        @Schema(description = "周期的最后一天", example = "2026-02-28") LocalDate to,
        @Schema(description = "基础分", example = "100.00") BigDecimal base,
        OffsetDateTime publishedAt,
        List<MetricView> metrics,
        @Schema(description = "市级考核中各区县的得分") List<DistrictView> districts) {}
