package cn.zwfw.supervision.report.paper;

import cn.zwfw.platform.calendar.CityTime;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.workbook.CellText;
import cn.zwfw.supervision.report.figures.FigureRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * Makes a report a workbook to be reckoned with: numbers are numbers, averages too, which the
 * workbooks of lists know no columns for.
 */
@Component
@Cites(value = "A14", rows = "S7")
class ReportWorkbook {

    private static final List<FigureColumn> COLUMNS = FigureColumn.ALL;
    private static final int HEAD = 3;
    private static final double NAME_WIDTH = 36;
    private static final double WIDE = 90;
    private static final String SHADE = "E6EFF5";

    byte[] of(Paper paper) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "zwfw", "1.0")) {
            var figures = paper.figures();
            var departments = sheet(workbook, paper, "各部门", "部门", figures.departments());
            var last = HEAD + figures.departments().size();
            row(departments, last, figures.total(), "合计");
            departments.range(last, 0, last, COLUMNS.size()).style().bold().fillColor(SHADE).set();
            departments.finish();
            if (!figures.districts().isEmpty()) {
                sheet(workbook, paper, "各区县", "区县", figures.districts()).finish();
            }
            notes(workbook, paper);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but memory", e);
        }
        return out.toByteArray();
    }

    private static Worksheet sheet(
            Workbook workbook, Paper paper, String name, String what, List<FigureRow> rows) {
        var sheet = workbook.newWorksheet(name);
        text(sheet, 0, 0, paper.name());
        sheet.style(0, 0).bold().fontSize(14).set();
        text(sheet, 2, 0, what);
        for (int n = 0; n < COLUMNS.size(); n++) {
            var column = COLUMNS.get(n);
            var isFirst = n == 0 || COLUMNS.get(n - 1).group() != column.group();
            if (isFirst) {
                text(sheet, 1, n + 1, column.group().title());
            }
            text(sheet, 2, n + 1, column.title());
        }
        sheet.range(1, 0, 2, COLUMNS.size()).style().bold().fillColor(SHADE).wrapText(true).set();
        sheet.width(0, NAME_WIDTH);
        sheet.freezePane(1, HEAD);
        for (int n = 0; n < rows.size(); n++) {
            row(sheet, HEAD + n, rows.get(n), rows.get(n).name());
        }
        return sheet;
    }

    private static void row(Worksheet sheet, int line, FigureRow row, String name) {
        text(sheet, line, 0, name);
        for (int n = 0; n < COLUMNS.size(); n++) {
            var value = COLUMNS.get(n).of(row);
            if (value != null) {
                sheet.value(line, n + 1, value);
                if (value instanceof BigDecimal) {
                    sheet.style(line, n + 1).format("0.00").set();
                }
            }
        }
    }

    private static void notes(Workbook workbook, Paper paper) throws IOException {
        var sheet = workbook.newWorksheet("说明");
        var report = paper.report();
        int line = 0;
        line = note(sheet, line, "报告", paper.name());
        line = note(sheet, line, "报告单位", paper.maker());
        line = note(sheet, line, "状态", report.state().label());
        line = note(sheet, line, "数字截至", report.countedAt().atZone(CityTime.ZONE).toOffsetDateTime().toString());
        line = note(sheet, line, "说明", report.remarks());
        for (var column : COLUMNS) {
            line = note(sheet, line, column.fullTitle(), column.legend());
        }
        note(sheet, line, "", FigureColumn.note(paper.figures().fewestRatings()));
        sheet.width(0, NAME_WIDTH / 2);
        sheet.width(1, WIDE);
        sheet.finish();
    }

    private static int note(Worksheet sheet, int line, String what, String text) {
        text(sheet, line, 0, what);
        text(sheet, line, 1, text);
        sheet.style(line, 1).wrapText(true).set();
        return line + 1;
    }

    /** Always a text, so that one that begins with {@code =} is no formula. */
    private static void text(Worksheet sheet, int line, int column, String text) {
        sheet.inlineString(line, column, CellText.written(text));
    }
}
