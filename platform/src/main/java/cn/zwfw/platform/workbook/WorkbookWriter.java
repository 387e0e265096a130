package cn.zwfw.platform.workbook;

import cn.zwfw.platform.citation.Cites;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellAddress;

/**
 * Writes a workbook of a template row by row: headings in bold, those of required columns in red,
 * drop-down lists for codes, a sheet of notes that says what may stand where, texts always as text,
 * so that one that begins with {@code =} is no formula.
 *
 * <p>The sheets come in the order of the template; {@link #close()} writes those not yet written
 * without rows. Without any call to {@link #sheet} it is the empty form.
 */
@Cites(rows = {"P10", "P11"})
public final class WorkbookWriter implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 200;
    private static final double WIDTH = 24;
    private static final String REQUIRED = "C00000";
    private static final String OPTIONAL = "000000";

    private final WorkbookTemplate template;
    private final Workbook workbook;
    private final List<Column> lists = new ArrayList<>();
    private int written;
    private boolean begun;

    /** The stream stays the caller's to close. */
    public WorkbookWriter(WorkbookTemplate template, OutputStream out) {
        this.template = template;
        this.workbook = new Workbook(out, "zwfw", "1.0");
    }

    /** Writes the empty form of a template. */
    public static void writeForm(WorkbookTemplate template, OutputStream out) throws IOException {
        new WorkbookWriter(template, out).close();
    }

    /**
     * Writes the next sheet; what Excel has no rows for goes on in further ones, {@code 名称 续2}.
     *
     * @param rows key of the column → String, whole number, LocalDate, code or list of codes;
     *     absent is empty
     * @throws IllegalStateException if it is not the turn of this sheet
     * @throws IllegalArgumentException if a value is not of its column
     */
    public void sheet(String name, Iterator<Map<String, Object>> rows) throws IOException {
        if (written == template.sheets().size() || !next().name().equals(name)) {
            throw new IllegalStateException("not the turn of " + name);
        }
        begun = true;
        part(name, next().columns(), rows);
        for (int part = 2; rows.hasNext(); part++) {
            part(name + " 续" + part, next().columns(), rows);
        }
        begun = false;
        written++;
    }

    private void part(String name, List<Column> columns, Iterator<Map<String, Object>> rows)
            throws IOException {
        var sheet = workbook.newWorksheet(name);
        head(sheet, columns);
        for (int line = 1; line < Worksheet.MAX_ROWS && rows.hasNext(); line++) {
            var row = rows.next();
            for (int i = 0; i < columns.size(); i++) {
                var value = row.get(columns.get(i).key());
                if (value != null) {
                    cell(sheet, line, i, columns.get(i), value);
                }
            }
            if (line % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private SheetTemplate next() {
        return template.sheets().get(written);
    }

    private void head(Worksheet sheet, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            sheet.inlineString(0, i, CellText.written(column.title()));
            sheet.style(0, i)
                    .bold()
                    .wrapText(true)
                    .fontColor(column.required() ? REQUIRED : OPTIONAL)
                    .set();
            sheet.width(i, WIDTH);
            switch (column.kind()) {
                case TEXT, CODES -> sheet.style(i).format("@").set();
                case DATE -> sheet.style(i).format("yyyy-mm-dd").set();
                case CODE -> dropDown(sheet, i, column);
                case WHOLE -> {}
            }
        }
        sheet.freezePane(0, 1);
    }

    /** The labels stand in a hidden sheet, for a list in the rule itself ends at 255 characters. */
    private void dropDown(Worksheet sheet, int index, Column column) {
        lists.add(column);
        var letter = CellAddress.convertNumToColString(lists.size() - 1);
        var labels =
                "'%s'!$%s$1:$%s$%d"
                        .formatted(WorkbookTemplate.LISTS, letter, letter, column.codes().size());
        sheet.range(1, index, Worksheet.MAX_ROWS - 1, index)
                .validateWithListByFormula(labels)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle("请从列表中选择")
                .error("本栏只能填写下拉列表中的内容。")
                .showErrorMessage(true);
    }

    private static void cell(Worksheet sheet, int line, int index, Column column, Object value) {
        switch (column.kind()) {
            case TEXT -> sheet.inlineString(line, index, CellText.written((String) value));
            case WHOLE -> sheet.value(line, index, ((Number) value).longValue());
            case CODES ->
                    sheet.inlineString(
                            line, index, CellText.written(column.labels((List<?>) value)));
            case DATE -> {
                sheet.value(line, index, (LocalDate) value);
                sheet.style(line, index).format("yyyy-mm-dd").set();
            }
            case CODE -> {
                var label = column.codes().get((String) value);
                if (label == null) {
                    throw new IllegalArgumentException("no code of " + column.title());
                }
                sheet.inlineString(line, index, CellText.written(label));
            }
        }
    }

    /**
     * Writes what is missing and ends the workbook; after a sheet that broke off it leaves the file
     * unfinished, so that nobody takes half for the whole.
     */
    @Override
    public void close() throws IOException {
        if (begun) {
            return;
        }
        while (written < template.sheets().size()) {
            sheet(next().name(), List.<Map<String, Object>>of().iterator());
        }
        writeNotes();
        if (!lists.isEmpty()) {
            writeLists();
        }
        workbook.finish();
    }

    private void writeNotes() throws IOException {
        var sheet = workbook.newWorksheet(WorkbookTemplate.NOTES);
        int line = 0;
        line(sheet, line++, "工作表", "栏目", "必填", "填写要求");
        for (var described : template.sheets()) {
            for (var column : described.columns()) {
                var must = column.required() ? "是" : "";
                line(sheet, line++, described.name(), column.title(), must, column.rule());
            }
        }
        sheet.range(0, 0, 0, 3).style().bold().set();
        sheet.width(3, 3 * WIDTH);
        sheet.finish();
    }

    private static void line(Worksheet sheet, int line, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            sheet.inlineString(line, i, CellText.written(texts[i]));
        }
    }

    private void writeLists() throws IOException {
        var sheet = workbook.newWorksheet(WorkbookTemplate.LISTS);
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        for (int i = 0; i < lists.size(); i++) {
            int line = 0;
            for (var label : lists.get(i).codes().values()) {
                sheet.inlineString(line++, i, CellText.written(label));
            }
        }
        sheet.finish();
    }
}
