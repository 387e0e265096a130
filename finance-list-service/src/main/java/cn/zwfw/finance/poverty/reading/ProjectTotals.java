package cn.zwfw.finance.poverty.reading;

import cn.zwfw.finance.money.Amount;
import cn.zwfw.finance.poverty.reading.ProjectTotalsQuery.Dimension;
import cn.zwfw.platform.citation.Cites;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What projects come to, by one dimension and in all; cancelled ones do not count. */
@Cites(
        value = {"A2", "A7"},
        rows = "F5")
@Schema(name = "PovertyProjectTotals", description = "区县项目合计;已取消的不计入")
record ProjectTotals(
        @Schema(description = "清单名称", example = "乡村振兴衔接资金项目清单") String title,
        Dimension by,
        List<Row> rows,
        Sum total) {

    /**
     * One value of the dimension.
     *
     * @param key the region, the year, or the source: CENTRAL, PROVINCE, CITY, COUNTY
     */
    @Schema(name = "PovertyProjectTotalsRow", description = "一个区划、年度或者资金来源的合计")
    record Row(
            @Schema(
                            description = "区划、年度,或者 CENTRAL 中央、PROVINCE 省级、CITY 市级、COUNTY 县级",
                            example = "620102")
                    String key,
            Sum sum) {}

    /**
     * Several projects added up.
     *
     * @param projects of a source: those that have money from it
     * @param investment of a source: what comes from it
     */
    @Schema(name = "PovertyProjectSum", description = "若干个项目的合计")
    record Sum(
            @Schema(description = "项目数", example = "12") long projects,
            @Schema(type = "string", description = "投资,元", example = "1200000.00")
                    Amount investment,
            @Schema(description = "受益户数", example = "85") long households,
            @Schema(description = "受益人数", example = "320") long persons) {}
}
