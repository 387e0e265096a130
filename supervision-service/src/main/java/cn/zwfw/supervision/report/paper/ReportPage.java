package cn.zwfw.supervision.report.paper;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.print.PageTemplate;
import cn.zwfw.platform.print.Press;
import cn.zwfw.supervision.report.figures.FigureRow;
import cn.zwfw.supervision.report.life.ReportState;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;

/** Lays a report into the template: every value as text, never as markup. */
final class ReportPage {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu年M月d日H时m分", Locale.CHINA);
    private static final List<FigureColumn> COLUMNS = FigureColumn.ALL;

    /** What is seen at once. */
    private static final List<Fact> FACTS =
            List.of(
                    new Fact("收件(件)", FigureColumn.RECEIVED),
                    new Fact("办结(件)", FigureColumn.ENDED),
                    new Fact("按时率(%)", FigureColumn.ON_TIME_SHARE),
                    new Fact("平均用时(工作日)", FigureColumn.USED),
                    new Fact("红牌(张)", FigureColumn.RED),
                    new Fact("平均满意度", FigureColumn.AVERAGE_RATING));

    private final PageTemplate template = new PageTemplate("/report/report.xhtml");
    private final Press press;
    private final ReportChart chart;

    ReportPage(Press press, ReportChart chart) {
        this.press = press;
        this.chart = chart;
    }

    Document of(Paper paper, boolean numbered) {
        var page = template.copy(press::printable);
        head(page, paper);
        Summary.of(paper).forEach(sentence -> page.paragraph("summary", sentence));
        remarks(page, paper.report().remarks());
        for (var kind : ReportChart.Kind.values()) {
            page.picture("charts", chart.png(kind, paper), kind.title() + ",数字见表");
        }
        tables(page, paper);
        legend(page, paper);
        if (!numbered) {
            page.remove("pages");
        }
        return page.document();
    }

    private static void head(PageTemplate.Copy page, Paper paper) {
        var report = paper.report();
        page.text("title", paper.name());
        page.text("maker", paper.maker());
        page.text("heading", paper.title());
        var edition = report.edition() == 1 ? "" : ",第" + report.edition() + "版";
        page.text("period", "(" + report.period().label() + edition + ")");
        page.text("mark", mark(report.state()));
        page.text(
                "made",
                DATE.format(paper.day())
                        + "  数字截至"
                        + MINUTE.format(report.countedAt().atZone(CityTime.ZONE)));
        var total = paper.figures().total();
        page.row("fact-values", "", FACTS.stream().map(fact -> fact.column.written(total)).toList());
        page.row("fact-names", "", FACTS.stream().map(Fact::name).toList());
    }

    private static String mark(ReportState state) {
        return switch (state) {
            case DRAFT -> "草稿,尚未报送";
            case WITHDRAWN -> "已撤回";
            case RETURNED -> "已退回";
            case SENT, ACKNOWLEDGED -> "";
        };
    }

    private static void remarks(PageTemplate.Copy page, String remarks) {
        if (remarks.isBlank()) {
            page.remove("remarks-part");
        } else {
            remarks.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> page.paragraph("remarks", line));
        }
    }

    private static void tables(PageTemplate.Copy page, Paper paper) {
        var figures = paper.figures();
        var titles = COLUMNS.stream().map(FigureColumn::title).toList();
        page.titles("department-columns", titles);
        figures.departments().forEach(row -> page.row("departments", "", cells(row, row.name())));
        page.row("departments", "total", cells(figures.total(), "合计"));
        if (figures.districts().isEmpty()) {
            page.remove("districts-part");
        } else {
            page.titles("district-columns", titles);
            figures.districts().forEach(row -> page.row("districts", "", cells(row, row.name())));
        }
    }

    private static List<String> cells(FigureRow row, String name) {
        var cells = new ArrayList<>(List.of(name));
        COLUMNS.forEach(column -> cells.add(column.written(row)));
        return cells;
    }

    private static void legend(PageTemplate.Copy page, Paper paper) {
        for (var column : COLUMNS) {
            page.line("legend", column.fullTitle(), column.legend());
        }
        page.text("note", FigureColumn.note(paper.figures().fewestRatings()));
    }

    /** A figure of the total, large. */
    private record Fact(String name, FigureColumn column) {}
}
