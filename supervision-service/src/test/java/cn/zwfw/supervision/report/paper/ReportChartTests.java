package cn.zwfw.supervision.report.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.supervision.report.figures.FigureRow;
import cn.zwfw.supervision.report.figures.Figures;
import cn.zwfw.supervision.report.figures.SampleFigures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@Cites(value = "A14", rows = "S7")
class ReportChartTests {

    private static final ReportChart CHART = new ReportChart();

    @Test
    void everyKindIsDrawnOfManyOfFewAndOfNoDepartments() throws IOException {
        for (var kind : ReportChart.Kind.values()) {
            for (var figures :
                    List.of(SampleFigures.of(40), SampleFigures.of(2), SampleFigures.none())) {
                var paper = Papers.draft(figures);
                var image = ImageIO.read(new ByteArrayInputStream(CHART.png(kind, paper)));

                assertThat(Objects.requireNonNull(image).getWidth()).isEqualTo(2400);
                assertThat(new String(CHART.svg(kind, paper), UTF_8))
                        .contains("<svg", "width=\"800\"")
                        .doesNotContain("DOCTYPE");
            }
        }
    }

    @Test
    void whoHasNothingMeasuredHasNoShareAndIsNotDrawnAsIfAllWereLate() {
        var some = SampleFigures.of(2);
        var none = FigureRow.sum("organ9", "兰州市档案局", List.of());
        var rows = Stream.concat(some.departments().stream(), Stream.of(none)).toList();
        var figures = new Figures(some.at(), 5, rows, some.total(), List.of());

        assertThat(drawn(figures))
                .isEqualTo(some.departments().stream().map(FigureRow::name).toList());
        var alone = new Figures(some.at(), 5, List.of(none), none, List.of());
        assertThat(drawn(alone)).isEqualTo(List.of("（没有）"));
    }

    private static List<?> drawn(Figures figures) {
        var chart = CHART.chart(ReportChart.Kind.ON_TIME, Papers.draft(figures));
        return chart.getSeriesMap().values().stream()
                .flatMap(series -> series.getXData().stream())
                .toList();
    }

    @Test
    void theRestStandsTogether() {
        var figures = SampleFigures.of(40);
        var rows = figures.largest(12, "其他");

        assertThat(rows).hasSize(12);
        assertThat(rows.getLast().name()).isEqualTo("其他");
        assertThat(rows.stream().mapToInt(row -> row.handling().received()).sum())
                .isEqualTo(figures.total().handling().received());
    }
}
