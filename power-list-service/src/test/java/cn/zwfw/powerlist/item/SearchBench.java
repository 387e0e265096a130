package cn.zwfw.powerlist.item;

import cn.zwfw.platform.testing.PlanRecorder;
import cn.zwfw.platform.testing.PlanRecorder.Plan;
import cn.zwfw.powerlist.item.SearchCases.SearchCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;

/** Measures searches and tells how each was answered, as JSON and as a table. */
final class SearchBench {

    private final PowerItems items;
    private final PowerItems recorded;
    private final PlanRecorder recorder;

    SearchBench(PowerItems items, PowerItems recorded, PlanRecorder recorder) {
        this.items = items;
        this.recorded = recorded;
        this.recorder = recorder;
    }

    /** Rounds over all cases in turn, so that no case profits from itself. */
    void measure(List<SearchCase> cases, int rounds, long rows, Path folder) throws IOException {
        var nanos = new long[cases.size()][rounds];
        for (int round = -rounds / 10; round < rounds; round++) {
            for (int at = 0; at < cases.size(); at++) {
                long start = System.nanoTime();
                cases.get(at).found(items);
                if (round >= 0) {
                    nanos[at][round] = System.nanoTime() - start;
                }
            }
        }
        var results =
                LongStream.range(0, cases.size())
                        .mapToObj(at -> result(cases.get((int) at), nanos[(int) at]))
                        .toList();
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("search.json"),
                JsonMapper.builder().build().writeValueAsString(new Report(rows, rounds, results)));
        Files.writeString(folder.resolve("search.md"), table(rows, rounds, results));
    }

    private Result result(SearchCase search, long[] nanos) {
        Arrays.sort(nanos);
        var plans = recorder.plansOf(() -> search.found(recorded));
        return new Result(
                search.toString(),
                search.found(items).size(),
                millis(nanos[nanos.length / 2]),
                millis(nanos[nanos.length * 95 / 100]),
                plans.stream().mapToLong(Plan::pages).sum(),
                plans.stream()
                        .flatMap(plan -> plan.readings().stream())
                        .map(way -> "%s %s %,d".formatted(way.node(), way.index(), way.rows()))
                        .toList());
    }

    private static double millis(long nanos) {
        return Math.round(nanos / 10_000.0) / 100.0;
    }

    private static String table(long rows, int rounds, List<Result> results) {
        var head =
                """
                %,d items, %,d rounds. Of a page of 20 one more is read; database pages are of 8 kB.

                | search | found | p50 ms | p95 ms | pages | indexes read, rows given |
                |---|---:|---:|---:|---:|---|
                """
                        .formatted(rows, rounds);
        return results.stream()
                .map(result ->
                        "| %s | %d | %.1f | %.1f | %,d | %s |%n"
                                .formatted(
                                        result.search(),
                                        result.found(),
                                        result.p50(),
                                        result.p95(),
                                        result.pages(),
                                        result.ways().stream()
                                                .map(way -> way.replaceFirst(".*power_item_", ""))
                                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("", head, ""));
    }

    private record Report(long rows, int rounds, List<Result> searches) {}

    private record Result(
            String search, int found, double p50, double p95, long pages, List<String> ways) {}
}
