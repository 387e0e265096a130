package cn.zwfw.platform.workbook;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.workbook.SheetRows.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workbook group by group, all sheets side by side, with memory for one group and the
 * shared strings.
 *
 * <p>It tells every error as it meets it and goes on, so that who reads to the end has heard them
 * all; a group with wrong cells comes without their values. Who loads must load nothing once an
 * error was told. When sheets or columns are not those of the template it yields nothing. Sheets
 * that the template does not know are left alone.
 */
@Cites(rows = "P11")
public final class WorkbookReader implements Iterator<Group>, AutoCloseable {

    private final WorkbookLimits limits;
    private final Consumer<CellError> errors;
    private final Path file;
    private final ReadableWorkbook workbook;
    private final List<SheetRows> sheets = new ArrayList<>();
    private final Map<SheetRows, Long> lastNumbers = new HashMap<>();
    private final Map<SheetRows, Deque<Line>> ahead = new HashMap<>();
    private boolean opened;
    private boolean gap;
    private boolean ended;
    private @Nullable Group next;

    private WorkbookReader(
            Path file,
            ReadableWorkbook workbook,
            WorkbookLimits limits,
            Consumer<CellError> errors) {
        this.file = file;
        this.workbook = workbook;
        this.limits = limits;
        this.errors = errors;
    }

    /**
     * Takes the whole upload into a temporary file and checks the package; reads no further than
     * the headings. The stream stays the caller's to close.
     *
     * @param errors hears of every wrong cell
     * @throws WorkbookUnreadable if it is no workbook or asks for too much
     * @throws IOException if the disk fails
     */
    public static WorkbookReader open(
            WorkbookTemplate template,
            InputStream upload,
            WorkbookLimits limits,
            Consumer<CellError> errors)
            throws IOException {
        var file = Upload.spooled(upload, limits);
        WorkbookReader reader = null;
        try {
            reader = new WorkbookReader(file, workbook(file), limits, errors);
            reader.openSheets(template);
            return reader;
        } catch (RuntimeException | IOException e) {
            if (reader == null) {
                Files.deleteIfExists(file);
            } else {
                reader.close();
            }
            throw e instanceof WorkbookUnreadable known
                    ? known
                    : new WorkbookUnreadable("broken", e);
        }
    }

    private static ReadableWorkbook workbook(Path file) throws IOException {
        return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    }

    private void openSheets(WorkbookTemplate template) throws IOException {
        if (workbook.getSheets().findAny().isEmpty()) {
            throw new WorkbookUnreadable("not-a-workbook");
        }
        for (var sheet : template.sheets()) {
            var found = workbook.findSheet(sheet.name());
            if (found.isEmpty()) {
                tell(CellError.ofSheet(sheet.name(), "missing-sheet"));
            } else if (found.get().getVisibility() != SheetVisibility.VISIBLE) {
                // nobody answers for what he did not see
                tell(CellError.ofSheet(sheet.name(), "hidden-sheet"));
            } else {
                int limit = sheet.equals(template.master()) ? limits.masters() : limits.rows();
                sheets.add(new SheetRows(sheet, found.get(), limit, this::tell));
            }
        }
        opened = true;
    }

    /** Errors of sheets and headings come while they are opened; then no row can be understood. */
    private void tell(CellError error) {
        ended |= !opened;
        errors.accept(error);
    }

    /**
     * Whether another group follows.
     *
     * @throws WorkbookUnreadable if the workbook turns out broken
     */
    @Override
    public boolean hasNext() {
        try {
            while (next == null && !ended) {
                next = read();
            }
        } catch (WorkbookUnreadable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new WorkbookUnreadable("broken", e);
        }
        return next != null;
    }

    @Override
    public Group next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var group = next;
        next = null;
        return group;
    }

    private @Nullable Group read() {
        var master = sheets.getFirst();
        var line = take(master);
        if (line == null) {
            gap |= master.truncated();
            details(Long.MAX_VALUE, null);
            ended = true;
            return null;
        }
        if (line.number() == null) {
            gap = true;
            return null;
        }
        var details = details(line.number(), line.row());
        gap = false;
        return new Group(line.row(), details);
    }

    /** The details of a master, or none; what comes before them is nobody's. */
    private Map<String, List<Row>> details(long number, @Nullable Row master) {
        var details = new LinkedHashMap<String, List<Row>>();
        for (var sheet : sheets.subList(1, sheets.size())) {
            var rows = new ArrayList<Row>();
            details.put(sheet.template().name(), rows);
            var line = take(sheet);
            while (line != null && (line.number() == null || line.number() <= number)) {
                if (master != null && line.row().number() == number && line.number() != null) {
                    add(sheet, rows, line.row());
                } else if (line.number() != null && !gap) {
                    orphan(sheet, line);
                }
                line = take(sheet);
            }
            if (line != null) {
                ahead(sheet).push(line);
            }
        }
        return details;
    }

    private void add(SheetRows sheet, List<Row> rows, Row row) {
        rows.add(row);
        if (rows.size() > limits.details()) {
            rows.removeLast();
            var number = sheet.template().number();
            sheet.report(row.line(), number, "too-many-details", limits.details());
        }
    }

    private static void orphan(SheetRows sheet, Line line) {
        sheet.report(line.row().line(), sheet.template().number(), "orphan", line.row().number());
    }

    private Deque<Line> ahead(SheetRows sheet) {
        return ahead.computeIfAbsent(sheet, s -> new ArrayDeque<>());
    }

    /** The next row in order; in the first sheet no number may come twice. */
    private @Nullable Line take(SheetRows sheet) {
        var kept = ahead(sheet).poll();
        if (kept != null) {
            return kept;
        }
        boolean unique = sheet == sheets.getFirst();
        for (var line = sheet.next(); line != null; line = sheet.next()) {
            var number = line.number();
            var last = lastNumbers.get(sheet);
            if (number == null) {
                return line;
            }
            if (last == null || number > last || (number.equals(last) && !unique)) {
                lastNumbers.put(sheet, number);
                return line;
            }
            var column = sheet.template().number();
            sheet.report(line.row().line(), column, "number-order", number);
        }
        return null;
    }

    /** Closes the workbook and removes the temporary file, whatever happened before. */
    @Override
    public void close() {
        try {
            try {
                sheets.forEach(SheetRows::close);
                workbook.close();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
