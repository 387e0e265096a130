package cn.zwfw.bench.result;

import cn.zwfw.platform.chart.Easel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.CategoryChartBuilder;

/**
 * The medians of one figure of a workload as bars: a group for each series, a bar for each size.
 */
final class Chart {

    private static final int WIDTH = 820;
    private static final int HEIGHT = 360;

    private Chart() {}

    /**
     * A drawing.
     *
     * @param sizes the results of one workload, one for each number of rows
     * @param figure what the bars show
     */
    static String svg(Easel easel, List<Kept> sizes, String figure) {
        var chart =
                new CategoryChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .title(sizes.getFirst().workload() + ": " + figure)
                        .build();
        easel.dress(chart);
        var series =
                sizes.stream()
                        .flatMap(result -> result.figures().series().keySet().stream())
                        .distinct()
                        .filter(one ->
                                sizes.stream()
                                        .anyMatch(result ->
                                                result.figures().median(one, figure).isPresent()))
                        .toList();
        for (var result : sizes) {
            var bars = new ArrayList<Double>();
            series.forEach(one -> bars.add(result.figures().median(one, figure).orElse(0.0)));
            chart.addSeries("%,d".formatted(result.rows()), series, bars);
        }
        return new String(easel.svg(chart), StandardCharsets.UTF_8);
    }
}
