package cn.zwfw.platform.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A small template and workbooks made by hand, right and wrong. */
final class Sheets {

    static final String POWERS = "权力事项";
    static final String DUTIES = "责任事项";

    static final WorkbookTemplate TEMPLATE =
            new WorkbookTemplate(
                    List.of(
                            new SheetTemplate(
                                    POWERS,
                                    List.of(
                                            Column.number(),
                                            Column.text("事项名称", "name", 20).must(),
                                            Column.whole("法定期限", "days"),
                                            Column.date("生效日期", "since"),
                                            Column.code("权力类型", "type", types()),
                                            Column.codes("服务对象", "audience", audiences()))),
                            new SheetTemplate(
                                    DUTIES,
                                    List.of(
                                            Column.number(),
                                            Column.text("责任内容", "duty", 32_767).must(),
                                            Column.text("依据条款", "basis/article", 50)))));

    private Sheets() {}

    private static Map<String, String> types() {
        var types = new LinkedHashMap<String, String>();
        types.put("01", "行政许可");
        types.put("02", "行政处罚");
        return types;
    }

    private static Map<String, String> audiences() {
        var audiences = new LinkedHashMap<String, String>();
        audiences.put("1", "个人");
        audiences.put("2", "企业");
        return audiences;
    }

    /** The rows below the right headings, 0-based from line 1. */
    static byte[] workbook(Consumer<Worksheet> powers, Consumer<Worksheet> duties)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            for (var sheet : TEMPLATE.sheets()) {
                var made = workbook.newWorksheet(sheet.name());
                for (int i = 0; i < sheet.columns().size(); i++) {
                    made.value(0, i, sheet.columns().get(i).title());
                }
                (sheet.name().equals(POWERS) ? powers : duties).accept(made);
            }
        }
        return out.toByteArray();
    }

    static void power(Worksheet sheet, int line, int number) {
        sheet.value(line, 0, number);
        sheet.value(line, 1, "事项" + number);
    }

    static void duty(Worksheet sheet, int line, int number) {
        sheet.value(line, 0, number);
        sheet.value(line, 1, "责任" + number);
    }

    /** The same package with some of its parts changed. */
    static byte[] changed(byte[] workbook, String part, UnaryOperator<String> change)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = zip(workbook);
                var zip = new ZipOutputStream(out)) {
            for (var entry : Collections.list(in.getEntries())) {
                var bytes = in.getInputStream(entry).readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(bytes, StandardCharsets.UTF_8);
                boolean meant = entry.getName().equals(part);
                zip.write(meant ? change.apply(text).getBytes(StandardCharsets.UTF_8) : bytes);
            }
        }
        return out.toByteArray();
    }

    private static ZipFile zip(byte[] workbook) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get();
    }

    /** A workbook in which no error is expected. */
    static WorkbookReader open(byte[] workbook) throws IOException {
        return open(workbook, WorkbookLimits.standard());
    }

    static WorkbookReader open(byte[] workbook, WorkbookLimits limits) throws IOException {
        return WorkbookReader.open(
                TEMPLATE,
                new ByteArrayInputStream(workbook),
                limits,
                error -> {
                    throw new AssertionError(shown(error));
                });
    }

    /** All errors, each as {@code sheet!column+row heading code facts}. */
    static List<String> errors(byte[] workbook) throws IOException {
        return errors(workbook, WorkbookLimits.standard());
    }

    static List<String> errors(byte[] workbook, WorkbookLimits limits) throws IOException {
        var errors = new ArrayList<String>();
        try (var reader =
                WorkbookReader.open(
                        TEMPLATE,
                        new ByteArrayInputStream(workbook),
                        limits,
                        error -> errors.add(shown(error)))) {
            reader.forEachRemaining(group -> {});
        }
        return errors;
    }

    static String shown(CellError e) {
        var place = e.sheet() + "!" + e.column() + e.row();
        return "%s %s %s %s".formatted(place, e.heading(), e.code(), e.facts());
    }
}
