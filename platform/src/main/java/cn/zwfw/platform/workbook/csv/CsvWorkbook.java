package cn.zwfw.platform.workbook.csv;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.workbook.CellText;
import cn.zwfw.platform.workbook.WorkbookLimits;
import cn.zwfw.platform.workbook.WorkbookTemplate;
import cn.zwfw.platform.workbook.WorkbookUnreadable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Makes of a CSV the workbook that it would be in a spreadsheet: one sheet, line for line, every
 * cell a text. So the one reader of workbooks reads it, with its limits, and names wrong cells as
 * it always does.
 */
@Cites(value = "A6", rows = "F6")
public final class CsvWorkbook {

    private static final int MARK = 0xFEFF;
    private static final int CELLS = 1_000;
    private static final int ROWS_AT_ONCE = 200;

    /** Bare quotes within a field are no RFC 4180: better refused than guessed. */
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private CsvWorkbook() {}

    /**
     * The workbook, in a temporary file that goes when the stream is closed.
     *
     * @throws WorkbookUnreadable if the template has several sheets, if it is no CSV in UTF-8, or
     *     asks for too much
     */
    public static InputStream of(WorkbookTemplate template, InputStream csv, WorkbookLimits limits)
            throws IOException {
        if (template.sheets().size() != 1) {
            throw new WorkbookUnreadable("several-sheets");
        }
        var file = Files.createTempFile("csv-", ".xlsx");
        boolean written = false;
        try {
            write(template.master().name(), csv, limits, file);
            written = true;
        } catch (CharacterCodingException e) {
            throw new WorkbookUnreadable("not-utf-8", e);
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()));
        } catch (IllegalStateException e) {
            // how the parser says so within an iteration
            throw new WorkbookUnreadable("broken", e);
        } finally {
            if (!written) {
                Files.deleteIfExists(file);
            }
        }
        return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static WorkbookUnreadable unreadable(IOException failure) {
        return new WorkbookUnreadable(
                failure instanceof CharacterCodingException ? "not-utf-8" : "broken", failure);
    }

    private static void write(String name, InputStream csv, WorkbookLimits limits, Path file)
            throws IOException {
        try (var out = Files.newOutputStream(file);
                var parser = FORMAT.parse(reader(new Bounded(csv, limits.uploadBytes())))) {
            var workbook = new Workbook(out, "zwfw", "1.0");
            var sheet = workbook.newWorksheet(name);
            int line = 0;
            for (var row : parser) {
                // one more than headings and rows is told as too many
                if (line > limits.masters() + 1) {
                    break;
                }
                put(sheet, line++, row);
                if (line % ROWS_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
            workbook.finish();
        }
    }

    private static void put(Worksheet sheet, int line, CSVRecord row) {
        if (row.size() > CELLS) {
            throw new WorkbookUnreadable("too-complex");
        }
        for (int i = 0; i < row.size(); i++) {
            var text = FormulaGuard.plain(row.get(i));
            if (text.length() > CellText.LIMIT) {
                throw new WorkbookUnreadable("too-complex");
            }
            if (!text.isEmpty()) {
                sheet.inlineString(line, i, CellText.written(text));
            }
        }
    }

    private static Reader reader(InputStream csv) throws IOException {
        var reader =
                new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }
}
