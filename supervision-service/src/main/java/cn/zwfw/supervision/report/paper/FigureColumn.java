package cn.zwfw.supervision.report.paper;

import cn.zwfw.supervision.report.figures.FigureRow;
import cn.zwfw.supervision.report.figures.RatingCount;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of the tables on paper.
 *
 * @param legend how it is counted; empty where it is as the column before
 * @param value nothing where there is nothing to count or to show
 */
record FigureColumn(
        Group group, String title, String legend, Function<FigureRow, @Nullable Number> value) {

    static final FigureColumn RECEIVED =
            new FigureColumn(Group.HANDLING, "收件", "本期收到的申请。", row -> row.handling().received());
    static final FigureColumn ENDED =
            new FigureColumn(
                    Group.HANDLING,
                    "办结",
                    "本期办结的办件，含不予受理、无需许可和申请人撤回。",
                    row -> row.handling().ended());
    static final FigureColumn ON_TIME_SHARE =
            new FigureColumn(
                    Group.HANDLING,
                    "按时率%",
                    "按时的占作出决定且期限已知的办件的百分比，四舍五入到两位小数。",
                    row -> row.handling().onTimeShare());
    static final FigureColumn USED =
            new FigureColumn(
                    Group.DAYS,
                    "用时",
                    "作出决定平均所用的工作日，特别程序的时间不计；期限以日历日计的，按日历日计入。",
                    row -> row.handling().averageUsed());
    static final FigureColumn PROMISED =
            new FigureColumn(
                    Group.DAYS, "承诺", "同样这些办件的平均承诺期限。", row -> row.handling().averagePromised());
    static final FigureColumn STATUTORY =
            new FigureColumn(
                    Group.DAYS, "法定", "同样这些办件的平均法定期限。", row -> row.handling().averageStatutory());
    static final FigureColumn RED =
            new FigureColumn(Group.CARDS, "红牌", "", row -> row.cards().red());
    static final FigureColumn AVERAGE_RATING =
            new FigureColumn(
                    Group.RATINGS,
                    "平均",
                    "平均满意度，1 最好，5 最差。",
                    row -> rated(row, RatingCount::averageLevel));

    /** All, in the order in which they stand. */
    static final List<FigureColumn> ALL =
            List.of(
                    RECEIVED,
                    ENDED,
                    new FigureColumn(
                            Group.HANDLING,
                            "决定",
                            "办结的办件中作出准予或者不予决定的。",
                            row -> row.handling().decided()),
                    new FigureColumn(
                            Group.HANDLING,
                            "按时",
                            "作出决定的办件中在承诺期限内的。",
                            row -> row.handling().onTime()),
                    ON_TIME_SHARE,
                    USED,
                    PROMISED,
                    STATUTORY,
                    new FigureColumn(
                            Group.CARDS,
                            "提示",
                            "本期对办件发出的提示、黄牌、红牌，同一事由只计本期最重的一次，已撤销的不计。",
                            row -> row.cards().blue()),
                    new FigureColumn(Group.CARDS, "黄牌", "", row -> row.cards().yellow()),
                    RED,
                    new FigureColumn(
                            Group.COMPLAINTS,
                            "收到",
                            "本期收到、由该部门答复的投诉；反映违反规定情形、由审改办或者法制办办理的，以及还没有分办的不计。",
                            row -> row.complaints().received()),
                    new FigureColumn(
                            Group.COMPLAINTS,
                            "答复",
                            "其中到统计时已经答复的。",
                            row -> row.complaints().answered()),
                    new FigureColumn(
                            Group.COMPLAINTS,
                            "按时",
                            "其中首次答复没有超过期限的。",
                            row -> row.complaints().inTime()),
                    new FigureColumn(
                            Group.RATINGS,
                            "件数",
                            "本期对办件的评价。",
                            row -> rated(row, RatingCount::number)),
                    AVERAGE_RATING,
                    new FigureColumn(
                            Group.RATINGS,
                            "差评",
                            "满意度为 4 或者 5 的。",
                            row -> rated(row, RatingCount::bad)));

    private static final String NOTHING = "—";

    @Nullable Number of(FigureRow row) {
        return value.apply(row);
    }

    String written(FigureRow row) {
        return switch (of(row)) {
            case null -> NOTHING;
            case BigDecimal exact -> exact.toPlainString();
            case Number whole -> whole.toString();
        };
    }

    /** Its name apart from its table. */
    String fullTitle() {
        return group.label() + "·" + title;
    }

    /** What is to be known of all columns. */
    static String note(int fewestRatings) {
        return ("没有可算的写作“%s”。本期没有办件、红黄牌、投诉和评价的部门不列入。评价按月计算：一个月不足%d件的部门不显示该月评价，也不计入季度、年和合计，以免认出评价人；更正或者重新统计后相差不足这一件数的，仍列原来的评价数字。"
                        + "区县一行是该区县各部门之和。")
                .formatted(NOTHING, fewestRatings);
    }

    private static @Nullable Number rated(FigureRow row, Function<RatingCount, Number> what) {
        var ratings = row.ratings();
        return ratings == null ? null : what.apply(ratings);
    }

    /** Columns that belong together. */
    enum Group {
        HANDLING("办件", "件"),
        DAYS("平均", "工作日"),
        CARDS("红黄牌", "次"),
        COMPLAINTS("投诉", "件"),
        RATINGS("评价", "");

        private final String label;
        private final String unit;

        Group(String label, String unit) {
            this.label = label;
            this.unit = unit;
        }

        String label() {
            return label;
        }

        /** With what is counted. */
        String title() {
            return unit.isEmpty() ? label : label + "（" + unit + "）";
        }
    }
}
