package cn.zwfw.bench.result;

import cn.zwfw.platform.chart.Easel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the page of the results and their table: {@code RESULTS MARKDOWN}. In the table's document
 * only what stands between its two marks is written anew.
 */
final class Page {

    static final String FROM = "<!-- written by deploy/bench/bench page -->";
    static final String TO = "<!-- end of what deploy/bench/bench page writes -->";

    private static final List<String> TELLING = List.of("p95", "seconds", "throughput");

    private Page() {}

    static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var document = Path.of(arguments[1]);
        var results = Kept.in(folder);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("index.html"), html(results));
        Files.writeString(document, within(Files.readString(document), Table.of(results)));
        System.out.println(document + " and " + folder.resolve("index.html"));
    }

    /**
     * The document with another table.
     *
     * @throws IllegalArgumentException when it has not both marks
     */
    static String within(String document, String table) {
        var from = document.indexOf(FROM);
        var to = document.indexOf(TO);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("there are no marks for the table");
        }
        return document.substring(0, from + FROM.length())
                + "\n\n"
                + table
                + "\n"
                + document.substring(to);
    }

    private static String html(List<Kept> results) {
        var easel = new Easel();
        var body =
                results.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Kept::workload, TreeMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(sizes -> section(easel, sizes))
                        .collect(Collectors.joining("\n"));
        return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>deploy/bench</title>
        <style>body { font: 15px sans-serif; max-width: 60em; margin: 2em auto } td, th { padding: 2px 10px; text-align: left }</style>
        </head><body><h1>deploy/bench</h1>
        %s
        </body></html>
        """
                .formatted(body);
    }

    private static String section(Easel easel, List<Kept> sizes) {
        var rows =
                sizes.stream()
                        .flatMap(result ->
                                result.targets().stream().map(target -> row(result, target)))
                        .collect(Collectors.joining("\n"));
        return "<h2>%s</h2>\n<table><tr><th>rows<th>target<th>reached<th>met</tr>\n%s</table>\n%s\n<p><small>%s</small></p>"
                .formatted(
                        text(sizes.getFirst().text("title")),
                        rows,
                        Chart.svg(easel, sizes, telling(sizes.getFirst())),
                        text(sizes.getLast().facts()));
    }

    private static String row(Kept result, Judged target) {
        return "<tr><td>%,d<td>%s<td>%s<td>%s</tr>"
                .formatted(
                        result.rows(),
                        text(target.target()),
                        target.reached() == null ? "" : "%.2f".formatted(target.reached()),
                        target.met() == null ? "" : target.met() ? "yes" : "no");
    }

    /** The figure that says most of it: of its first target, or else what it has. */
    private static String telling(Kept result) {
        if (!result.targets().isEmpty()) {
            return new Target(result.targets().getFirst().target()).first().figure();
        }
        return TELLING.stream()
                .filter(figure ->
                        result.figures().series().values().stream()
                                .anyMatch(series -> series.containsKey(figure)))
                .findFirst()
                .orElse("p95");
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;");
    }
}
