package cn.zwfw.supervision.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.report.figures.FigureRow;
import cn.zwfw.supervision.report.figures.SampleFigures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/** The workbook says what the report says, in numbers that can be reckoned with. */
@Cites(value = "A14", rows = "S7")
class ReportWorkbookTests {

    private static final int HEAD = 3;

    @Test
    void everyFigureIsANumberInItsColumn() throws IOException {
        var figures = SampleFigures.of(12);
        try (var workbook = opened(Papers.sent(figures, "=1+1"))) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly("各部门", "各区县", "说明");
            var departments = rows(workbook, 0);
            for (int n = 0; n < figures.departments().size(); n++) {
                holds(departments.get(HEAD + n), figures.departments().get(n));
            }
            var total = departments.get(HEAD + figures.departments().size());
            holds(total, figures.total());
            assertThat(total.getCellText(0)).isEqualTo("合计");
            var districts = rows(workbook, 1);
            for (int n = 0; n < figures.districts().size(); n++) {
                holds(districts.get(HEAD + n), figures.districts().get(n));
            }
            assertThat(rows(workbook, 2))
                    .anySatisfy(row -> {
                        assertThat(row.getCellText(1)).isEqualTo("=1+1");
                        assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
                    });
        }
    }

    @Test
    void aDistrictHasNoDistricts() throws IOException {
        try (var workbook = opened(Papers.draft(SampleFigures.none()))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("各部门", "说明");
        }
    }

    private static void holds(Row row, FigureRow expected) {
        for (int n = 0; n < FigureColumn.ALL.size(); n++) {
            var column = FigureColumn.ALL.get(n);
            var value = column.of(expected);
            var cell = row.getOptionalCell(n + 1);
            if (value == null) {
                assertThat(cell.map(found -> found.getType()).orElse(CellType.EMPTY))
                        .isEqualTo(CellType.EMPTY);
            } else {
                assertThat(cell.orElseThrow().asNumber())
                        .as(column.fullTitle())
                        .isEqualByComparingTo(value.toString());
            }
        }
    }

    private static List<Row> rows(ReadableWorkbook workbook, int sheet) throws IOException {
        try (var rows = workbook.getSheet(sheet).orElseThrow().openStream()) {
            return rows.toList();
        }
    }

    private static ReadableWorkbook opened(Paper paper) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(new ReportWorkbook().of(paper)));
    }
}
