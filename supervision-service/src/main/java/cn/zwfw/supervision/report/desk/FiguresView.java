package cn.zwfw.supervision.report.desk;

import cn.zwfw.supervision.report.figures.FigureRow;
import cn.zwfw.supervision.report.figures.Figures;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a report. */
@Schema(name = "ReportFigures", description = "报告的数字")
record FiguresView(
        @Schema(description = "各部门,收件多的在前") List<Row> departments,
        @Schema(description = "各部门合计") Row total,
        @Schema(description = "市级报告中的各区县,按区划代码") List<Row> districts,
        @Schema(description = "一个部门一个月至少有几件评价才显示", example = "5") int fewestRatings) {

    static FiguresView of(Figures figures) {
        return new FiguresView(
                figures.departments().stream().map(Row::of).toList(),
                Row.of(figures.total()),
                figures.districts().stream().map(Row::of).toList(),
                figures.fewestRatings());
    }

    /** Of one organ, one region or all together. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportRow", description = "一个部门、一个区县或者合计;没有可算的,没有该项")
    record Row(
            @Schema(description = "统一社会信用代码或者行政区划代码", example = "11620100013900001G") String code,
            @Schema(example = "兰州市市场监督管理局") String name,
            @Schema(description = "收件", example = "126") int received,
            @Schema(description = "办结,含不予受理、撤回", example = "118") int ended,
            @Schema(description = "其中作出决定", example = "110") int decided,
            @Schema(description = "作出决定的,其中计时和期限已知的", example = "110") int measured,
            @Schema(description = "其中在承诺期限内", example = "108") int onTime,
            @Schema(description = "按时率,百分比", example = "98.18") @Nullable BigDecimal onTimeShare,
            @Schema(description = "平均用时,工作日", example = "6.35") @Nullable BigDecimal averageUsed,
            @Schema(description = "平均承诺期限", example = "10.00") @Nullable BigDecimal averagePromised,
            @Schema(description = "平均法定期限", example = "20.00")
                    @Nullable BigDecimal averageStatutory,
            @Schema(description = "提示", example = "4") int blue,
            @Schema(description = "黄牌", example = "2") int yellow,
            @Schema(description = "红牌", example = "0") int red,
            @Schema(description = "投诉", example = "3") int complaints,
            @Schema(description = "其中已答复", example = "3") int complaintsAnswered,
            @Schema(description = "其中按时答复", example = "3") int complaintsInTime,
            @Schema(description = "评价", example = "86") @Nullable Integer ratings,
            @Schema(description = "平均满意度,1 最好,5 最差", example = "1.42")
                    @Nullable BigDecimal averageRating,
            @Schema(description = "差评", example = "1") @Nullable Integer badRatings) {

        private static Row of(FigureRow row) {
            var handling = row.handling();
            var ratings = row.ratings();
            return new Row(
                    row.code(),
                    row.name(),
                    handling.received(),
                    handling.ended(),
                    handling.decided(),
                    handling.measured(),
                    handling.onTime(),
                    handling.onTimeShare(),
                    handling.averageUsed(),
                    handling.averagePromised(),
                    handling.averageStatutory(),
                    row.cards().blue(),
                    row.cards().yellow(),
                    row.cards().red(),
                    row.complaints().received(),
                    row.complaints().answered(),
                    row.complaints().inTime(),
                    ratings == null ? null : ratings.number(),
                    ratings == null ? null : ratings.averageLevel(),
                    ratings == null ? null : ratings.bad());
        }
    }
}
