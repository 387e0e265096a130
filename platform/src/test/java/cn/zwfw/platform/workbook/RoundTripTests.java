package cn.zwfw.platform.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.citation.Cites;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Cites(rows = {"P10", "P11"})
class RoundTripTests {

    private static final Map<String, Object> POWER =
            Map.of(
                    "number",
                    7L,
                    "name",
                    "食品经营许可",
                    "days",
                    20L,
                    "since",
                    LocalDate.of(2026, 3, 1),
                    "type",
                    "02",
                    "audience",
                    List.of("1", "2"));

    private static byte[] written(
            List<Map<String, Object>> powers, List<Map<String, Object>> duties) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(Sheets.TEMPLATE, out)) {
            writer.sheet(Sheets.POWERS, powers.iterator());
            writer.sheet(Sheets.DUTIES, duties.iterator());
        }
        return out.toByteArray();
    }

    private static String throughTheWorkbook(String text) throws IOException {
        var book = written(List.of(POWER), List.of(Map.of("number", 7L, "duty", text)));
        try (var reader = Sheets.open(book)) {
            var rows = reader.next().rows(Sheets.DUTIES);
            return rows.getFirst().text("duty").orElseThrow();
        }
    }

    @Test
    void readsWhatItWrote() throws IOException {
        var more = Map.<String, Object>of("number", 9L, "name", "无责任事项");
        var duties =
                List.<Map<String, Object>>of(
                        Map.of("number", 7L, "duty", "受理"),
                        Map.of("number", 7L, "duty", "审查", "basis/article", "第一条"));

        try (var reader = Sheets.open(written(List.of(POWER, more), duties))) {
            var groups = new ArrayList<Group>();
            reader.forEachRemaining(groups::add);

            assertThat(groups)
                    .extracting(group -> group.master().values())
                    .containsExactly(POWER, more);
            assertThat(groups.getFirst().master().line()).isEqualTo(2);
            assertThat(groups.getFirst().rows(Sheets.DUTIES))
                    .extracting(Row::values)
                    .containsExactlyElementsOf(duties);
            assertThat(groups.getLast().details())
                    .containsExactly(Map.entry(Sheets.DUTIES, List.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "_x0041_", "a<b>&\"'", "行\n行", "𠮷野家"})
    void keepsTextAsText(String text) throws IOException {
        assertThat(throughTheWorkbook(text)).isEqualTo(text);
    }

    @Test
    void leavesOutWhatXmlHasNoPlaceFor() throws IOException {
        assertThat(throughTheWorkbook("a\u0000b\u000Bc\uD800d\uFFFFe\r\nf")).isEqualTo("abcde\nf");
    }

    @Test
    void cutsATextBeyondTheLimitOfACellButNoCharacterInTwo() throws IOException {
        var longest = "x".repeat(32_767);

        assertThat(throughTheWorkbook(longest)).isEqualTo(longest);
        assertThat(throughTheWorkbook(longest + "y")).isEqualTo("x".repeat(32_766) + "…");
        assertThat(throughTheWorkbook("x".repeat(32_765) + "𠮷野"))
                .isEqualTo("x".repeat(32_765) + "…");
    }

    @Test
    void readsMovedColumnsAndDatesAndLabelsWrittenAsText() throws IOException {
        var book =
                Sheets.workbook(
                        sheet -> {
                            sheet.value(0, 1, "法定期限");
                            sheet.value(0, 2, "事项名称");
                            sheet.value(1, 0, "1");
                            sheet.value(1, 1, " 15 ");
                            sheet.value(1, 2, "　名称 ");
                            sheet.value(1, 3, "2026年3月1日");
                            sheet.value(1, 4, "01");
                        },
                        sheet -> {});

        try (var reader = Sheets.open(book)) {
            var row = reader.next().master();
            assertThat(row.whole("days")).contains(15L);
            assertThat(row.text("name")).contains("名称");
            assertThat(row.date("since")).contains(LocalDate.of(2026, 3, 1));
            assertThat(row.text("type")).contains("01");
            assertThat(row.letters()).containsEntry("days", "B").containsEntry("name", "C");
        }
    }

    @Test
    void locatesAnErrorOfTheDomainInItsCell() throws IOException {
        var duties =
                List.<Map<String, Object>>of(
                        Map.of("number", 7L, "duty", "受理"), Map.of("number", 7L, "duty", "审查"));
        try (var reader = Sheets.open(written(List.of(POWER), duties))) {
            var group = reader.next();

            assertThat(located(group, "/duties/1/duty")).isEqualTo("责任事项!B3 责任内容 bad [1]");
            assertThat(located(group, "/duties/1/basis/article")).startsWith("责任事项!C3 ");
            assertThat(located(group, "/duties/1/other")).startsWith("责任事项!A3 ");
            assertThat(located(group, "/duties/5/duty")).startsWith("权力事项!A2 ");
            assertThat(located(group, "/duties")).startsWith("权力事项!A2 ");
            assertThat(located(group, "/days")).startsWith("权力事项!C2 ");
            assertThat(located(group, "/name/0")).startsWith("权力事项!B2 ");
            assertThat(located(group, "")).startsWith("权力事项!A2 ");
        }
    }

    private static String located(Group group, String pointer) {
        var details = Map.of("duties", Sheets.DUTIES);
        return Sheets.shown(Sheets.TEMPLATE.locate(group, pointer, details, "bad", List.of(1)));
    }

    @Test
    void givesAFormWithHeadingsAndLists() throws IOException {
        var out = new ByteArrayOutputStream();
        WorkbookWriter.writeForm(Sheets.TEMPLATE, out);

        assertThat(Sheets.errors(out.toByteArray())).isEmpty();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var lists = book.findSheet("选项").orElseThrow();
            assertThat(lists.getVisibility()).isEqualTo(SheetVisibility.HIDDEN);
            assertThat(lists.read())
                    .extracting(row -> row.getCellText(0))
                    .containsExactly("行政许可", "行政处罚");
            assertThat(book.getFirstSheet().read().getFirst().getCell(4).getType())
                    .isEqualTo(CellType.STRING);
        }
        var seen = new ArrayList<String>();
        Sheets.changed(
                out.toByteArray(),
                "xl/worksheets/sheet1.xml",
                xml -> {
                    seen.add(xml);
                    return xml;
                });
        assertThat(seen.getFirst())
                .contains("sqref=\"E2:E1048576\" type=\"list\"", "$A$1:$A$2</formula1>");
    }

    @Test
    void saysWhatMayStandWhere() throws IOException {
        var out = new ByteArrayOutputStream();
        WorkbookWriter.writeForm(Sheets.TEMPLATE, out);

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var notes = book.findSheet("填写说明").orElseThrow();
            assertThat(notes.getVisibility()).isEqualTo(SheetVisibility.VISIBLE);
            assertThat(notes.read())
                    .extracting(row -> row.getCellText(1) + " " + row.getCellText(3))
                    .contains(
                            "事项名称 文字,最多20字。",
                            "生效日期 日期,如 2026-03-01。",
                            "权力类型 从列表中选择:行政许可、行政处罚。",
                            "服务对象 一项或多项,以顿号分隔:个人、企业。");
        }
    }

    @Test
    void goesOnInAnotherSheetWhereExcelEnds() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(Sheets.TEMPLATE, out)) {
            writer.sheet(
                    Sheets.POWERS,
                    LongStream.rangeClosed(1, 1_048_576)
                            .mapToObj(i -> Map.<String, Object>of("number", i))
                            .iterator());
        }

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var second = book.findSheet("权力事项 续2").orElseThrow();
            assertThat(second.read())
                    .extracting(row -> row.getCellRawValue(0).orElseThrow())
                    .containsExactly("序号", "1048576");
        }
    }

    @Test
    void leavesAFileUnfinishedWhoseRowsBrokeOff() throws IOException {
        var out = new ByteArrayOutputStream();
        var unknown = Map.<String, Object>of("number", 1L, "type", "99");

        try (var writer = new WorkbookWriter(Sheets.TEMPLATE, out)) {
            assertThatThrownBy(() -> writer.sheet(Sheets.POWERS, List.of(unknown).iterator()))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        assertThatThrownBy(() -> Sheets.open(out.toByteArray()))
                .isInstanceOf(WorkbookUnreadable.class);
    }
}
