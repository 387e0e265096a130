package cn.zwfw.finance.reading;

import cn.zwfw.finance.reading.TotalsQuery.Dimension;
import cn.zwfw.platform.citation.Cites;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What funds come to, by one dimension and in all; cancelled ones do not count. */
@Cites(
        value = {"A2", "A6"},
        rows = "F6")
@Schema(name = "FundTotals", description = "专项资金合计;已取消的不计入")
public record Totals(Dimension by, List<Row> rows, Sum total) {

    static Totals of(Dimension by, List<Row> rows) {
        return new Totals(by, rows, rows.stream().map(Row::sum).reduce(Sum.NOTHING, Sum::plus));
    }

    /**
     * One value of the dimension.
     *
     * @param key such as the department's code
     */
    @Schema(name = "FundTotalsRow", description = "一个部门、年度、性质或者区划的合计")
    public record Row(
            @Schema(description = "部门、年度、性质或者区划的代码", example = "11620100013900001G") String key,
            Sum sum) {}
}
