package cn.zwfw.supervision.report.paper;

import cn.zwfw.supervision.report.figures.FigureRow;
import cn.zwfw.supervision.report.figures.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the figures say, in sentences. */
final class Summary {

    private static final int BUSIEST = 3;

    private Summary() {}

    static List<String> of(Paper paper) {
        var figures = paper.figures();
        var sentences = new ArrayList<String>();
        sentences.add(handling(paper, figures.total()));
        busiest(figures, sentences);
        sentences.add(cards(figures));
        sentences.add(complaints(figures.total()));
        sentences.add(ratings(figures));
        return List.copyOf(sentences);
    }

    private static String handling(Paper paper, FigureRow total) {
        var handling = total.handling();
        var counted =
                "%s，%s%d个部门收到行政审批申请%d件，办结%d件，其中作出决定%d件。"
                        .formatted(
                                paper.report().period().label(),
                                paper.regionName(),
                                paper.figures().departments().size(),
                                handling.received(),
                                handling.ended(),
                                handling.decided());
        if (handling.measured() == 0) {
            return counted;
        }
        return counted
                + "作出决定的办件按时率%s%%，平均用时%s个工作日，平均承诺期限%s个工作日，平均法定期限%s个工作日。"
                        .formatted(
                                FigureColumn.ON_TIME_SHARE.written(total),
                                FigureColumn.USED.written(total),
                                FigureColumn.PROMISED.written(total),
                                FigureColumn.STATUTORY.written(total));
    }

    private static void busiest(Figures figures, List<String> sentences) {
        if (figures.departments().size() > BUSIEST) {
            sentences.add(
                    figures.departments().stream()
                            .limit(BUSIEST)
                            .map(row -> row.name() + "（" + row.handling().received() + "件）")
                            .collect(Collectors.joining("、", "收件最多的是", "。")));
        }
    }

    private static String cards(Figures figures) {
        var cards = figures.total().cards();
        var counted =
                "电子监察对办件发出提示%d次、黄牌%d张、红牌%d张，已撤销的不计。"
                        .formatted(cards.blue(), cards.yellow(), cards.red());
        var red =
                figures.departments().stream()
                        .filter(row -> row.cards().red() > 0)
                        .map(FigureRow::name)
                        .collect(Collectors.joining("、"));
        return red.isEmpty() ? counted : counted + "有红牌的部门：" + red + "。";
    }

    private static String complaints(FigureRow total) {
        var complaints = total.complaints();
        return complaints.received() == 0
                ? "没有收到由部门答复的投诉。"
                : "收到由部门答复的投诉%d件，已答复%d件，其中按时答复%d件。"
                        .formatted(
                                complaints.received(), complaints.answered(), complaints.inTime());
    }

    private static String ratings(Figures figures) {
        var ratings = figures.total().ratings();
        return ratings == null
                ? "没有部门的评价在一个月内达到%d件，不作统计。".formatted(figures.fewestRatings())
                : "收到评价%d件，平均满意度%s（1最好，5最差），其中差评%d件；一个月评价不足%d件的部门，该月不计。"
                        .formatted(
                                ratings.number(),
                                ratings.averageLevel().toPlainString(),
                                ratings.bad(),
                                figures.fewestRatings());
    }
}
