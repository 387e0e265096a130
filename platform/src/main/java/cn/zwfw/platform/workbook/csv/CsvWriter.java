package cn.zwfw.platform.workbook.csv;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.workbook.Column;
import cn.zwfw.platform.workbook.SheetTemplate;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes one sheet row by row, with the headings of the workbook; in UTF-8 with the mark by which
 * spreadsheets know it.
 */
@Cites(value = "A6", rows = "F6")
public final class CsvWriter {

    private static final char MARK = '\uFEFF';

    private CsvWriter() {}

    /**
     * Writes headings and rows; the stream stays the caller's to close.
     *
     * @param rows key of the column → value, as in a workbook
     */
    public static void write(
            SheetTemplate sheet, Iterator<Map<String, Object>> rows, OutputStream out)
            throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(MARK);
        var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(sheet.columns().stream().map(Column::title).toList());
        while (rows.hasNext()) {
            var row = rows.next();
            printer.printRecord(
                    sheet.columns().stream().map(column -> cell(column, row.get(column.key()))));
        }
        printer.flush();
    }

    private static String cell(Column column, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (column.kind()) {
            case TEXT -> FormulaGuard.guarded((String) value);
            case CODE ->
                    FormulaGuard.guarded(
                            column.codes().getOrDefault((String) value, (String) value));
            case CODES -> FormulaGuard.guarded(column.labels((List<?>) value));
            case WHOLE, DATE -> value.toString();
        };
    }
}
