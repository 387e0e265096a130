package cn.zwfw.platform.workbook;

import static cn.zwfw.platform.workbook.Sheets.duty;
import static cn.zwfw.platform.workbook.Sheets.errors;
import static cn.zwfw.platform.workbook.Sheets.power;
import static cn.zwfw.platform.workbook.Sheets.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

@Cites(rows = "P11")
class WrongCellTests {

    private static byte[] second(Consumer<Worksheet> wrong) throws IOException {
        return workbook(
                sheet -> {
                    power(sheet, 1, 1);
                    power(sheet, 2, 2);
                    wrong.accept(sheet);
                },
                sheet -> {});
    }

    @Test
    void namesAMissingValue() throws IOException {
        assertThat(errors(second(sheet -> sheet.value(2, 1, " 　"))))
                .containsExactly("权力事项!B3 事项名称 missing-value []");
    }

    @Test
    void namesWrongNumbers() throws IOException {
        var book =
                second(sheet -> {
                    sheet.value(1, 2, 2.5);
                    sheet.value(2, 2, "二十");
                });

        assertThat(errors(book))
                .containsExactly("权力事项!C2 法定期限 not-whole []", "权力事项!C3 法定期限 not-whole []");
    }

    @Test
    void namesWrongDatesAndABareNumberIsNone() throws IOException {
        var book =
                second(sheet -> {
                    sheet.value(1, 3, "2026-02-30");
                    sheet.value(2, 3, 2026);
                    sheet.value(2, 2, LocalDate.of(2026, 1, 1));
                    sheet.style(2, 2).format("yyyy-mm-dd").set();
                });

        assertThat(errors(book))
                .containsExactly(
                        "权力事项!D2 生效日期 not-a-date []",
                        "权力事项!C3 法定期限 not-whole []",
                        "权力事项!D3 生效日期 not-a-date []");
    }

    @Test
    void namesAnUnknownCodeWithTheKnownLabels() throws IOException {
        assertThat(errors(second(sheet -> sheet.value(2, 4, "行政奖励"))))
                .containsExactly("权力事项!E3 权力类型 unknown-code [行政许可, 行政处罚]");
    }

    @Test
    void namesATextThatIsTooLong() throws IOException {
        assertThat(errors(second(sheet -> sheet.value(2, 1, "长".repeat(21)))))
                .containsExactly("权力事项!B3 事项名称 too-long [20, 21]");
    }

    @Test
    void refusesFormulasErrorValuesAndTruths() throws IOException {
        var book =
                second(sheet -> {
                    sheet.formula(1, 2, "1+1");
                    sheet.value(2, 1, true);
                    sheet.value(2, 2, 77);
                });
        var wrong =
                Sheets.changed(
                        book,
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replace("t=\"n\"><v>77<", "t=\"e\"><v>#DIV/0!<"));

        assertThat(errors(wrong))
                .containsExactly(
                        "权力事项!C2 法定期限 formula []",
                        "权力事项!B3 事项名称 not-text []",
                        "权力事项!C3 法定期限 error-value []");
    }

    @Test
    void saysWhenExcelHasLostTheDigitsOfACode() throws IOException {
        assertThat(errors(second(sheet -> sheet.value(2, 1, 620102199001011234L))))
                .containsExactly("权力事项!B3 事项名称 digits-lost []");
    }

    @Test
    void takesAShortNumberForAText() throws IOException {
        assertThat(errors(second(sheet -> sheet.value(2, 1, 12_345)))).isEmpty();
    }

    @Test
    void namesMissingSheetsAndMissingUnknownAndRepeatedColumns() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet(Sheets.POWERS);
            var titles = new String[] {"序号", "名称", "法定期限", "生效日期", "权力类型", "序号", "服务对象"};
            for (int i = 0; i < titles.length; i++) {
                sheet.value(0, i, titles[i]);
            }
            power(sheet, 1, 1);
        }

        assertThat(errors(out.toByteArray()))
                .containsExactly(
                        "权力事项!B1 名称 unknown-column []",
                        "权力事项!F1 序号 repeated-column []",
                        "权力事项!1 事项名称 missing-column []",
                        "责任事项!0  missing-sheet []");
    }

    @Test
    void namesOrphansAndRowsOutOfOrder() throws IOException {
        var book =
                workbook(
                        sheet -> {
                            power(sheet, 1, 2);
                            power(sheet, 2, 5);
                            power(sheet, 3, 4);
                            power(sheet, 4, 5);
                            power(sheet, 5, 8);
                        },
                        sheet -> {
                            duty(sheet, 1, 1);
                            duty(sheet, 2, 2);
                            duty(sheet, 3, 8);
                            duty(sheet, 4, 5);
                            duty(sheet, 5, 9);
                        });

        assertThat(errors(book))
                .containsExactlyInAnyOrder(
                        "责任事项!A2 序号 orphan [1]",
                        "权力事项!A4 序号 number-order [4]",
                        "权力事项!A5 序号 number-order [5]",
                        "责任事项!A5 序号 number-order [5]",
                        "责任事项!A6 序号 orphan [9]");
    }

    @Test
    void blamesNoDetailForAMasterWhoseNumberIsWrong() throws IOException {
        var book =
                workbook(
                        sheet -> {
                            power(sheet, 1, 1);
                            power(sheet, 2, 2);
                            sheet.value(2, 0, "二");
                            power(sheet, 3, 3);
                        },
                        sheet -> {
                            duty(sheet, 1, 2);
                            duty(sheet, 2, 3);
                        });

        assertThat(errors(book)).containsExactly("权力事项!A3 序号 not-whole []");
    }

    @Test
    void stopsAtTheLimitOfRowsAndDetails() throws IOException {
        var book =
                workbook(
                        sheet -> {
                            for (int i = 1; i <= 4; i++) {
                                power(sheet, i, i);
                            }
                        },
                        sheet -> {
                            for (int i = 1; i <= 3; i++) {
                                duty(sheet, i, 1);
                            }
                        });
        var limits = new WorkbookLimits(1_000_000, 1_000_000, 100, 1_000, 3, 3, 2);

        assertThat(errors(book, limits))
                .containsExactly("责任事项!A4 序号 too-many-details [2]", "权力事项!A5 序号 too-many-rows [3]");
    }

    @Test
    void tellsEveryErrorHoweverMany() throws IOException {
        var book =
                workbook(
                        sheet -> {
                            for (int i = 1; i <= 1_100; i++) {
                                sheet.value(i, 0, i);
                            }
                        },
                        sheet -> {});

        assertThat(errors(book)).hasSize(1_100);
    }

    @Test
    void refusesASheetThatNobodySees() throws IOException {
        var book =
                Sheets.changed(
                        workbook(sheet -> power(sheet, 1, 1), sheet -> duty(sheet, 1, 1)),
                        "xl/workbook.xml",
                        xml -> xml.replace("sheetId=\"2\"", "sheetId=\"2\" state=\"hidden\""));

        assertThat(errors(book)).containsExactly("责任事项!0  hidden-sheet []");
    }

    @Test
    void namesControlCharacters() throws IOException {
        assertThat(errors(second(sheet -> sheet.value(2, 1, "a\u0085b"))))
                .containsExactly("权力事项!B3 事项名称 bad-text []");
    }

    @Test
    void namesALabelOfSeveralThatIsUnknown() throws IOException {
        assertThat(errors(second(sheet -> sheet.value(2, 5, "个人、团体"))))
                .containsExactly("权力事项!F3 服务对象 unknown-code [个人, 企业]");
    }
}
