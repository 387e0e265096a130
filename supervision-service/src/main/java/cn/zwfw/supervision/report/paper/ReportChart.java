package cn.zwfw.supervision.report.paper;

import cn.zwfw.platform.chart.Easel;
import cn.zwfw.supervision.report.figures.FigureRow;
import cn.zwfw.supervision.report.figures.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.springframework.stereotype.Component;

/** Draws what departments handled as bars. Pictures are for looking: exact are the tables. */
@Component
class ReportChart {

    /** More could not be told apart. */
    private static final int MOST = 12;

    private static final int WIDTH = 800;
    private static final int HEIGHT = 320;
    private static final int SCALE = 3;
    private static final double WHOLE = 100;

    private final Easel easel = new Easel();

    /** What is drawn. */
    enum Kind {
        HANDLING("各部门收件和办结", "件"),
        ON_TIME("各部门按时率", "%");

        private final String title;
        private final String unit;

        Kind(String title, String unit) {
            this.title = title;
            this.unit = unit;
        }

        String title() {
            return title;
        }
    }

    byte[] svg(Kind kind, Paper paper) {
        return easel.svg(chart(kind, paper));
    }

    byte[] png(Kind kind, Paper paper) {
        return easel.png(chart(kind, paper), SCALE);
    }

    CategoryChart chart(Kind kind, Paper paper) {
        var chart =
                new CategoryChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .title(kind.title + "（" + paper.report().period().label() + "）")
                        .yAxisTitle(kind.unit)
                        .build();
        easel.dress(chart);
        var rows = rows(kind, paper.figures());
        var style = chart.getStyler();
        style.setXAxisLabelRotation(rows.size() > 4 ? 30 : 0);
        style.setYAxisDecimalPattern("#,##0");
        style.setPlotBorderVisible(false);
        switch (kind) {
            case HANDLING -> {
                add(chart, "收件", rows, row -> row.handling().received());
                add(chart, "办结", rows, row -> row.handling().ended());
            }
            case ON_TIME -> {
                style.setYAxisMax(WHOLE);
                style.setLegendVisible(false);
                add(chart, "按时率", rows, ReportChart::onTime);
            }
        }
        return chart;
    }

    /**
     * Who is drawn: of whom no share is known there is none, which is not one of nothing. A chart
     * without any bar has no axis to draw, so there one stands alone that says so.
     */
    private static List<FigureRow> rows(Kind kind, Figures figures) {
        var rows =
                figures.largest(MOST, "其他").stream()
                        .filter(row ->
                                kind == Kind.HANDLING || row.handling().onTimeShare() != null)
                        .toList();
        return rows.isEmpty()
                ? List.of(FigureRow.sum(figures.total().code(), "（没有）", List.of()))
                : rows;
    }

    private static double onTime(FigureRow row) {
        return Objects.requireNonNullElse(row.handling().onTimeShare(), BigDecimal.ZERO)
                .doubleValue();
    }

    private static void add(
            CategoryChart chart,
            String name,
            List<FigureRow> rows,
            ToDoubleFunction<FigureRow> value) {
        chart.addSeries(
                name,
                rows.stream().map(FigureRow::name).toList(),
                rows.stream().map(value::applyAsDouble).toList());
    }
}
