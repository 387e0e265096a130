package cn.zwfw.bench.result;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The results as they stand in docs/performance.md. */
final class Table {

    private Table() {}

    static String of(List<Kept> results) {
        if (results.isEmpty()) {
            return "Nothing was measured yet.\n";
        }
        return targets(results) + growth(results) + machines(results);
    }

    private static String targets(List<Kept> results) {
        var table =
                new StringBuilder(
                        """
                        | workload | rows | target | reached | figures (medians) | command |
                        |---|--:|---|--:|---|---|
                        """);
        for (var result : results) {
            for (var target : result.targets()) {
                table.append(
                        String.format(
                                Locale.ROOT,
                                "| %s | %,d | %s | %s | %s | `%s` |%n",
                                result.text("title"),
                                result.rows(),
                                target.target(),
                                reached(target),
                                figures(result, new Target(target.target())),
                                result.text("command")));
            }
        }
        return table.toString();
    }

    private static String reached(Judged target) {
        if (target.reached() == null) {
            return "not measured";
        }
        var value = String.format(Locale.ROOT, "%.2f", target.reached());
        return Boolean.TRUE.equals(target.met()) ? value : "**" + value + "**";
    }

    /** What the target is made of, so that a ratio never stands alone. */
    private static String figures(Kept result, Target target) {
        var figure = target.first().figure();
        return result.figures().series().keySet().stream()
                .flatMap(series ->
                        result.figures().median(series, figure).stream()
                                .map(value ->
                                        String.format(
                                                Locale.ROOT, "%s %s %,.2f", series, figure, value)))
                .collect(Collectors.joining("; "));
    }

    /** What one operation costs at each number of rows. */
    private static String growth(List<Kept> results) {
        var many =
                results.stream()
                        .collect(Collectors.groupingBy(Kept::workload, Collectors.counting()));
        var rows =
                results.stream()
                        .filter(result -> many.getOrDefault(result.workload(), 0L) > 1)
                        .flatMap(result ->
                                result.figures().series().keySet().stream()
                                        .map(series -> growth(result, series)))
                        .collect(Collectors.joining());
        return rows.isEmpty()
                ? ""
                : """

                What it costs as the tables grow (medians; milliseconds, and as many a second):

                | workload | series | rows | p50 | p95 | p99 | a second |
                |---|---|--:|--:|--:|--:|--:|
                """
                        + rows;
    }

    private static String growth(Kept result, String series) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %s | %s | %s | %s |%n",
                result.workload(),
                series,
                result.rows(),
                cell(result, series, "p50"),
                cell(result, series, "p95"),
                cell(result, series, "p99"),
                cell(result, series, "throughput"));
    }

    private static String cell(Kept result, String series, String figure) {
        return result.figures()
                .median(series, figure)
                .map(value -> String.format(Locale.ROOT, "%,.2f", value))
                .orElse("-");
    }

    private static String machines(List<Kept> results) {
        return results.stream()
                .collect(
                        Collectors.groupingBy(
                                Kept::facts,
                                TreeMap::new,
                                Collectors.mapping(
                                        result ->
                                                result.workload() + " (" + result.text("at") + ")",
                                        Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(machine -> "- %s: %s%n".formatted(machine.getValue(), machine.getKey()))
                .collect(Collectors.joining("", "\nMeasured with:\n\n", ""));
    }
}
