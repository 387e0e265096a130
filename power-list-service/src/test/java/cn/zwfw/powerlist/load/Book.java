package cn.zwfw.powerlist.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.zwfw.platform.flow.Flow;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.platform.workbook.SheetTemplate;
import cn.zwfw.platform.workbook.WorkbookWriter;
import cn.zwfw.powerlist.Api;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import tools.jackson.databind.JsonNode;

/** A workbook of powers, right at first, to be changed cell by cell. */
public final class Book {

    private static final Pattern REFERENCE = Pattern.compile("&#(x[0-9a-fA-F]+|[0-9]+);");

    private final Map<String, List<Map<String, Object>>> sheets = new LinkedHashMap<>();

    private Book() {}

    /** The items numbered from 1, each a JSON object. */
    public static Book of(String... items) {
        var out = new ByteArrayOutputStream();
        write(out, items.length, i -> items[i]);
        return read(out.toByteArray());
    }

    /** Writes very many items, none of which is kept. */
    static void write(OutputStream out, int count, IntFunction<String> item) {
        try (var writer = new WorkbookWriter(PowerSheets.TEMPLATE, out)) {
            for (var sheet : PowerSheets.TEMPLATE.sheets()) {
                writer.sheet(
                        sheet.name(),
                        IntStream.range(0, count)
                                .boxed()
                                .flatMap(i -> rows(sheet, i + 1, item.apply(i)).stream())
                                .iterator());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<Map<String, Object>> rows(SheetTemplate sheet, int number, String item) {
        var content = Api.JSON.readTree(item);
        return sheet.equals(FlowRows.SHEET)
                ? FlowRows.of(number, Api.JSON.treeToValue(content.path("flow"), Flow.class))
                : PowerSheets.FIELDS.rows(sheet, number, "", content);
    }

    /** What a person sees in the sheets of the template. */
    public static Book read(byte[] workbook) {
        var book = new Book();
        try (var readable = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (var sheet : PowerSheets.TEMPLATE.sheets()) {
                var lines = readable.findSheet(sheet.name()).orElseThrow().read();
                var rows = new ArrayList<Map<String, Object>>();
                for (var line : lines.subList(1, lines.size())) {
                    var row = new LinkedHashMap<String, Object>();
                    for (int i = 0; i < sheet.columns().size() && i < line.getCellCount(); i++) {
                        row.put(sheet.columns().get(i).title(), line.getCellText(i));
                    }
                    rows.add(row);
                }
                book.sheets.put(sheet.name(), rows);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return book;
    }

    public List<Map<String, Object>> rows(String sheet) {
        return Objects.requireNonNull(sheets.get(sheet));
    }

    /** Everything that stands in one column. */
    public List<String> column(String sheet, String title) {
        return rows(sheet).stream().map(row -> row.getOrDefault(title, "").toString()).toList();
    }

    /** Changes a cell; the row is numbered as Excel does. */
    public Book put(String sheet, int row, String title, Object value) {
        rows(sheet).get(row - 2).put(title, value);
        return this;
    }

    public Book without(String sheet) {
        sheets.remove(sheet);
        return this;
    }

    /** Takes out rows of a sheet; numbered as Excel does. */
    public Book remove(String sheet, int row) {
        rows(sheet).remove(row - 2);
        return this;
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            sheets.forEach((name, rows) -> {
                var titles =
                        PowerSheets.TEMPLATE.sheet(name).columns().stream()
                                .map(column -> column.title())
                                .toList();
                var sheet = workbook.newWorksheet(name);
                for (int i = 0; i < titles.size(); i++) {
                    sheet.value(0, i, titles.get(i));
                    for (int row = 0; row < rows.size(); row++) {
                        cell(sheet, row + 1, i, rows.get(row).getOrDefault(titles.get(i), ""));
                    }
                }
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Formula(var text) -> sheet.formula(row, column, text);
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            default -> sheet.value(row, column, value.toString());
        }
    }

    /** All parts of a workbook as one text. */
    public static String text(byte[] workbook) {
        var text = new StringBuilder();
        parts(workbook).values().forEach(part -> text.append(new String(part, UTF_8)));
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
    }

    /** A character that is written by its number. */
    private static String character(String number) {
        return Character.toString(
                number.startsWith("x")
                        ? Integer.parseInt(number.substring(1), 16)
                        : Integer.parseInt(number));
    }

    /** The parts of a workbook, found by its directory as spreadsheet programs find them. */
    static Map<String, byte[]> parts(byte[] workbook) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return parts;
    }

    /** The wrong cells that an answer names, each as place, heading and code. */
    static List<String> wrong(Answer answer) {
        return answer.json().path("errors").valueStream().map(Book::wrong).toList();
    }

    private static String wrong(JsonNode error) {
        var heading = error.at("/cell/heading").asString("");
        return String.join(
                " ",
                Arrays.asList(
                        error.path("pointer").asString(), heading, error.path("code").asString()));
    }

    /** A cell that computes. */
    record Formula(String text) {}
}
