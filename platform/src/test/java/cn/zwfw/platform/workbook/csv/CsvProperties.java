package cn.zwfw.platform.workbook.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.workbook.CellError;
import cn.zwfw.platform.workbook.Column;
import cn.zwfw.platform.workbook.SheetTemplate;
import cn.zwfw.platform.workbook.WorkbookLimits;
import cn.zwfw.platform.workbook.WorkbookReader;
import cn.zwfw.platform.workbook.WorkbookTemplate;
import cn.zwfw.platform.workbook.WorkbookUnreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What goes out as CSV comes in unchanged, and no spreadsheet takes any of it for a formula. */
@Cites(value = "A6", rows = "F6")
class CsvProperties {

    private static final SheetTemplate SHEET =
            SheetTemplate.numbered(
                    "表",
                    Column.text("文字", "text", 2000).must(),
                    Column.whole("整数", "whole"),
                    Column.date("日期", "date"),
                    Column.code("选项", "code", Map.of("A", "-甲", "B", "乙,\"丙\"")));

    private static final WorkbookTemplate TEMPLATE = new WorkbookTemplate(List.of(SHEET));

    @Property(tries = 150)
    void comesBackUnchanged(@ForAll @From("texts") String text, @ForAll int whole)
            throws IOException {
        var row =
                Map.<String, Object>of(
                        "number",
                        1L,
                        "text",
                        text,
                        "whole",
                        (long) whole,
                        "date",
                        LocalDate.of(2026, 3, 1),
                        "code",
                        "A");
        var out = new ByteArrayOutputStream();
        CsvWriter.write(SHEET, List.of(row).iterator(), out);

        var errors = new ArrayList<CellError>();
        try (var csv = CsvWorkbook.of(TEMPLATE, in(out.toByteArray()), limits());
                var rows = WorkbookReader.open(TEMPLATE, csv, limits(), errors::add)) {
            var read = rows.next().master();

            assertThat(errors).isEmpty();
            assertThat(read.values()).isEqualTo(row);
            assertThat(rows.hasNext()).isFalse();
        }
    }

    @Property(tries = 500)
    void nothingGoesOutThatBeginsAFormula(@ForAll @From("texts") String text) {
        var written = FormulaGuard.guarded(text);

        assertThat(written.strip()).doesNotContainPattern("^[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]");
        assertThat(FormulaGuard.plain(written)).isEqualTo(text);
    }

    /** Without spaces around: no cell keeps them. */
    @Provide
    Arbitrary<String> texts() {
        var any =
                Arbitraries.strings()
                        .withChars("=+-@'\",;\r\n\t 0a甲_x000D\uFF1D\uFF0B\uFF0D\uFF20")
                        .ofMaxLength(12);
        return any.map(text -> text.replace("\r\n", "\n").replace('\r', '\n').strip())
                .filter(text -> !text.isEmpty());
    }

    @Example
    void theMarkOfUtf8MayStandOrNot() throws IOException {
        var csv = "序号,文字,整数,日期,选项\r\n1,甲,2,2026-03-01,\"乙,\"\"丙\"\"\"\r\n";

        assertThat(errors(csv.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(errors(("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Example
    void wrongCellsAreNamedAsInAWorkbook() throws IOException {
        var csv = "序号,文字,整数,日期,选项\n1,甲,x,2026-02-30,丁\n\n2,,1,,\n";

        assertThat(errors(csv.getBytes(StandardCharsets.UTF_8)))
                .containsExactlyInAnyOrder(
                        "表!C2 not-whole",
                        "表!D2 not-a-date",
                        "表!E2 unknown-code",
                        "表!B4 missing-value");
        assertThat(errors("序号,字\n1,甲\n".getBytes(StandardCharsets.UTF_8)))
                .contains("表!B1 unknown-column", "表!1 missing-column");
    }

    @Example
    void whatIsNoCsvIsRefused() {
        assertRefused("not-utf-8", "序号,文字\n1,甲\n".getBytes(Charset.forName("GB18030")));
        assertRefused("not-utf-8", "序号,文字\n1,甲\n".getBytes(StandardCharsets.UTF_16LE));
        assertRefused("not-utf-8", new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        assertRefused("broken", "序号,\"文字\n1,甲\n".getBytes(StandardCharsets.UTF_8));
        assertRefused("too-complex", ",".repeat(2000).getBytes(StandardCharsets.UTF_8));
        assertRefused("too-large", "甲".repeat(100).getBytes(StandardCharsets.UTF_8));
    }

    @Example
    void aListOfSeveralSheetsIsNoCsv() {
        var two =
                new WorkbookTemplate(
                        List.of(SHEET, SheetTemplate.numbered("另", Column.text("甲", "a", 9))));

        assertThatThrownBy(() -> CsvWorkbook.of(two, in(new byte[0]), limits()))
                .isInstanceOf(WorkbookUnreadable.class)
                .hasMessage("several-sheets");
    }

    private static void assertRefused(String code, byte[] csv) {
        var small =
                new WorkbookLimits(
                        code.equals("too-large") ? 99 : 9_999, 1L << 20, 99, 9_999, 9, 9, 9);
        assertThatThrownBy(() -> CsvWorkbook.of(TEMPLATE, in(csv), small))
                .isInstanceOfSatisfying(
                        WorkbookUnreadable.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static List<String> errors(byte[] sent) throws IOException {
        var errors = new ArrayList<String>();
        try (var csv = CsvWorkbook.of(TEMPLATE, in(sent), limits());
                var rows =
                        WorkbookReader.open(
                                TEMPLATE,
                                csv,
                                limits(),
                                wrong ->
                                        errors.add(
                                                wrong.sheet()
                                                        + "!"
                                                        + wrong.column()
                                                        + wrong.row()
                                                        + " "
                                                        + wrong.code()))) {
            rows.forEachRemaining(_ -> {});
        }
        return errors;
    }

    private static WorkbookLimits limits() {
        return WorkbookLimits.standard();
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
