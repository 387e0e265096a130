package cn.zwfw.finance.duty;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How much of what it owes a department has disclosed in a budget year.
 *
 * @param owed what is owed by now
 * @param late what was not disclosed in time, be it disclosed since or not
 */
@Schema(name = "Completeness", description = "一个部门一个预算年度的公开情况")
record Completeness(
        @Schema(example = "620100") String region,
        @Schema(description = "预算年度", example = "2026") int year,
        @Schema(example = "11620100013900001G") String department,
        @Schema(description = "专项资金项数", example = "4") int funds,
        @Schema(description = "应当公开的信息", example = "8") int owed,
        @Schema(description = "其中已经公开的", example = "6") int disclosed,
        @Schema(description = "逾期的(包括逾期后公开的)", example = "1") int late) {

    /** Where the next page begins. */
    String key() {
        return region + year + department;
    }
}
