package cn.zwfw.supervision.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.report.figures.FigureRow;
import cn.zwfw.supervision.report.figures.SampleFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is printed of a report is what it says, and nothing else. */
@Cites(value = "A14", rows = "S7")
class ReportPdfTests {

    private static final ReportPdf PDF = new ReportPdf(new ReportChart());

    @Test
    void everyFigureIsOnPaper() throws IOException {
        var figures = SampleFigures.of(12);
        var bytes = PDF.of(Papers.sent(figures, "本季度新增进驻事项 12 项。\n其中 3 项为联办。"));
        var printed = text(bytes);

        assertThat(printed)
                .contains(
                        "兰州市政务服务中心",
                        "兰州市行政审批事项办理情况报告",
                        "（2026年第一季度）",
                        "2026年4月3日，数字截至2026年4月2日9时30分",
                        "本季度新增进驻事项12项。",
                        "其中3项为联办。",
                        "不足5件的部门不显示该月评价")
                .doesNotContain("草稿");
        for (var row : figures.departments()) {
            assertThat(printed).contains(line(row.name(), row));
        }
        assertThat(printed).contains(line("合计", figures.total()));
        for (var row : figures.districts()) {
            assertThat(printed).contains(line(row.name(), row));
        }
    }

    @Test
    void theFontIsInsideAndTheChartsAre() throws IOException {
        try (var document = Loader.loadPDF(PDF.of(Papers.draft(SampleFigures.of(12))))) {
            int pictures = 0;
            for (var page : document.getPages()) {
                var resources = page.getResources();
                for (var name : resources.getFontNames()) {
                    assertThat(resources.getFont(name).isEmbedded()).isTrue();
                }
                for (var name : resources.getXObjectNames()) {
                    pictures += resources.getXObject(name) instanceof PDImageXObject ? 1 : 0;
                }
            }

            assertThat(pictures).isEqualTo(ReportChart.Kind.values().length);
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("兰州市行政审批事项办理情况报告（2026年第一季度）");
        }
    }

    @Test
    void aLongTableGoesOnWithItsHeadOnEveryPage() throws IOException {
        var printed = text(PDF.of(Papers.draft(SampleFigures.of(90))));

        assertThat(printed).contains("草稿，尚未报送", "兰州市第90局", "—1/");
        assertThat(printed.split("按时率%用时", -1).length - 1).isGreaterThan(3);
    }

    @Test
    void nothingIsPrintedAsNothing() throws IOException {
        var printed = text(PDF.of(Papers.draft(SampleFigures.none())));

        assertThat(printed)
                .contains("没有部门的评价在一个月内达到5件", "没有收到由部门答复的投诉", "合计")
                .doesNotContain("各区县办理情况", "说明图");
    }

    @Test
    void markupIsText() throws IOException {
        var evil = "<img src=\"http://127.0.0.1:1/x\"/>{period}&amp;";

        var printed = text(PDF.of(Papers.by(evil, SampleFigures.of(3), evil)));

        assertThat(printed).contains("<imgsrc=\"http://127.0.0.1:1/x\"/>{period}&amp;");
    }

    @Test
    void theSameReportIsTheSameFile() throws IOException {
        var paper = Papers.sent(SampleFigures.of(12), "本季度新增进驻事项 12 项,其中 3 项为联办,已在各部门窗口公示。");
        var bytes = PDF.of(paper);

        assertThat(PDF.of(paper)).isEqualTo(bytes);
        keepForTheEye(bytes);
    }

    /** Where a person may look at it. */
    private static void keepForTheEye(byte[] bytes) throws IOException {
        var folder = Files.createDirectories(Path.of("target/report"));
        Files.write(folder.resolve("report.pdf"), bytes);
        try (var document = Loader.loadPDF(bytes)) {
            var renderer = new PDFRenderer(document);
            for (int n = 0; n < document.getNumberOfPages(); n++) {
                var file = folder.resolve("page-" + (n + 1) + ".png").toFile();
                assertThat(ImageIO.write(renderer.renderImageWithDPI(n, 80), "png", file)).isTrue();
            }
        }
    }

    private static String line(String name, FigureRow row) {
        var line = new StringBuilder(name);
        FigureColumn.ALL.forEach(column -> line.append(column.written(row)));
        return line.toString();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
