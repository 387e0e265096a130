package cn.zwfw.finance.chart;

import cn.zwfw.finance.money.Amount;
import cn.zwfw.platform.chart.Easel;
import java.util.List;
import java.util.function.Function;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.springframework.stereotype.Component;

/**
 * Draws totals as bars, in ten thousands of yuan. Pictures are for looking: exact to the fen are
 * the figures that they are drawn from.
 */
@Component
class TotalsChart {

    /** More could not be told apart. */
    static final int MOST_BARS = 30;

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 640;
    private static final double TEN_THOUSAND = 10_000;

    private final Easel easel = new Easel();

    byte[] svg(String title, List<Bar> bars) {
        return easel.svg(chart(title, bars));
    }

    byte[] png(String title, List<Bar> bars) {
        return easel.png(chart(title, bars), 1);
    }

    private CategoryChart chart(String title, List<Bar> all) {
        var bars = Bar.largest(all, MOST_BARS);
        var chart =
                new CategoryChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .title(title)
                        .yAxisTitle("万元")
                        .build();
        easel.dress(chart);
        chart.getStyler().setXAxisLabelRotation(bars.size() > 4 ? 40 : 0);
        chart.getStyler().setYAxisDecimalPattern("#,##0");
        // a chart without any bar has no axis to draw
        var shown =
                bars.isEmpty()
                        ? List.of(new Bar("无", Amount.ZERO, Amount.ZERO, Amount.ZERO))
                        : bars;
        add(chart, "年初预算数", shown, Bar::budget);
        add(chart, "调整后预算数", shown, Bar::currentBudget);
        add(chart, "已分配", shown, Bar::allocated);
        return chart;
    }

    private static void add(
            CategoryChart chart, String name, List<Bar> bars, Function<Bar, Amount> value) {
        chart.addSeries(
                name,
                bars.stream().map(Bar::label).toList(),
                bars.stream()
                        .map(bar -> value.apply(bar).yuan().doubleValue() / TEN_THOUSAND)
                        .toList());
    }
}
