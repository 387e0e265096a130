package cn.zwfw.platform.workbook;

import cn.zwfw.platform.workbook.CellReader.Read.Value;
import cn.zwfw.platform.workbook.CellReader.Read.Wrong;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, one after the other; its errors are told as they are found. */
final class SheetRows implements AutoCloseable {

    private final SheetTemplate template;
    private final int limit;
    private final Consumer<CellError> errors;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final Map<Integer, Column> columns = new TreeMap<>();
    private final Map<String, String> letters = new HashMap<>();
    private int count;
    private boolean truncated;

    SheetRows(SheetTemplate template, Sheet sheet, int limit, Consumer<CellError> errors)
            throws IOException {
        this.template = template;
        this.limit = limit;
        this.errors = errors;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        readHeadings();
    }

    /**
     * A row that is not blank.
     *
     * @param number absent when 序号 itself is wrong
     */
    record Line(Row row, @Nullable Long number) {}

    /** Whether the limit of rows cut the sheet short. */
    boolean truncated() {
        return truncated;
    }

    SheetTemplate template() {
        return template;
    }

    @Nullable Line next() {
        while (rows.hasNext() && !truncated) {
            var line = rows.next();
            if (!isBlank(line)) {
                if (++count <= limit) {
                    return read(line);
                }
                truncated = true;
                report(line.getRowNum(), template.number(), "too-many-rows", limit);
            }
        }
        return null;
    }

    void report(int line, Column column, String code, Object... facts) {
        errors.accept(row(line, 0, Map.of()).error(column, code, List.of(facts)));
    }

    private void readHeadings() {
        var first = rows.hasNext() ? rows.next() : null;
        if (first != null && first.getRowNum() == 1) {
            for (int i = 0; i < first.getCellCount(); i++) {
                var title = text(first.getCell(i));
                if (!title.isEmpty()) {
                    readHeading(i, title);
                }
            }
        }
        for (var column : template.columns()) {
            if (!letters.containsKey(column.key())) {
                report(1, column, "missing-column");
            }
        }
    }

    private void readHeading(int index, String title) {
        var letter = CellAddress.convertNumToColString(index);
        var column = template.column(title).orElse(null);
        if (column == null) {
            errors.accept(heading(letter, title, "unknown-column"));
        } else if (letters.putIfAbsent(column.key(), letter) != null) {
            errors.accept(heading(letter, title, "repeated-column"));
        } else {
            columns.put(index, column);
        }
    }

    private CellError heading(String letter, String title, String code) {
        var shown =
                title.substring(
                        0,
                        title.offsetByCodePoints(
                                0, Math.min(100, title.codePointCount(0, title.length()))));
        return new CellError(template.name(), 1, letter, shown, code, List.of());
    }

    private Line read(org.dhatim.fastexcel.reader.Row line) {
        var values = new HashMap<String, Object>();
        for (var entry : columns.entrySet()) {
            var column = entry.getValue();
            switch (CellReader.read(column, cell(line, entry.getKey()))) {
                case Value value -> values.put(column.key(), value.value());
                case Wrong wrong ->
                        report(line.getRowNum(), column, wrong.code(), wrong.facts().toArray());
                default -> {}
            }
        }
        var number = (Long) values.get(template.number().key());
        return new Line(row(line.getRowNum(), number == null ? 0 : number, values), number);
    }

    private Row row(int line, long number, Map<String, Object> values) {
        return new Row(template.name(), line, number, values, letters);
    }

    /** A cell beyond the known columns counts too: what stands there would else be lost unsaid. */
    private boolean isBlank(org.dhatim.fastexcel.reader.Row line) {
        for (int i = 0; i < line.getCellCount(); i++) {
            if (CellReader.isFilled(line.getCell(i))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Cell cell(org.dhatim.fastexcel.reader.Row line, int index) {
        return index < line.getCellCount() ? line.getCell(index) : null;
    }

    private static String text(@Nullable Cell cell) {
        return cell == null ? "" : CellText.read(cell.getText());
    }

    @Override
    public void close() {
        stream.close();
    }
}
