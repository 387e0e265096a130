package cn.zwfw.finance.poverty.republication;

import cn.zwfw.platform.citation.Cites;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A change that was approved, whose term has run out, and that is not public yet. */
@Cites(
        value = {"A7", "A25"},
        rows = "F5")
@Schema(name = "LateChange", description = "已经批准、逾期尚未重新公布的调整或者取消")
record LateChange(
        @Schema(description = "调整申请", example = "00000000-0000-7000-8000-000000000000")
                UUID request,
        @Schema(example = "ADJUST") String kind,
        @Schema(description = "主管单位", example = "11620102013900011E") String organ,
        @Schema(example = "620102") String region,
        @Schema(description = "批准日期", example = "2026-03-02") LocalDate approvedOn,
        @Schema(description = "重新公布的最后一天", example = "2026-03-16") LocalDate dueOn,
        @Schema(description = "至今逾期的工作日数", example = "1") int lateDays,
        @Schema(description = "涉及的项目") List<String> codes) {}
