package cn.zwfw.supervision.board;

import cn.zwfw.platform.testing.PlanRecorder;
import cn.zwfw.platform.testing.PlanRecorder.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Measures what is asked, and tells how each was answered, as JSON with plans and as a table. */
record BoardBench(List<BoardQuestion> plain, List<BoardQuestion> recorded, PlanRecorder recorder) {

    /** Rounds over all questions in turn, so that none profits from itself. */
    void measure(int rounds, long cases, Path folder) throws IOException {
        var nanos = new long[plain.size()][rounds];
        for (int round = -rounds / 10; round < rounds; round++) {
            for (int at = 0; at < plain.size(); at++) {
                long start = System.nanoTime();
                plain.get(at).asked().run();
                if (round >= 0) {
                    nanos[at][round] = System.nanoTime() - start;
                }
            }
        }
        var results =
                IntStream.range(0, plain.size())
                        .mapToObj(at -> result(recorded.get(at), nanos[at]))
                        .toList();
        var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("board.json"),
                json.writeValueAsString(new Report(cases, rounds, results)));
        Files.writeString(folder.resolve("board.md"), table(cases, rounds, results));
    }

    private Result result(BoardQuestion question, long[] nanos) {
        Arrays.sort(nanos);
        var plans = recorder.plansOf(question.asked());
        return new Result(
                question.name(),
                millis(nanos[nanos.length / 2]),
                millis(nanos[nanos.length * 95 / 100]),
                millis(nanos[nanos.length - 1]),
                plans.stream().mapToLong(Plan::pages).sum(),
                plans.stream()
                        .flatMap(plan -> plan.readings().stream())
                        .map(way -> "%s %s %,d".formatted(way.node(), way.index(), way.rows()))
                        .toList(),
                plans.stream().map(Plan::document).toList());
    }

    private static double millis(long nanos) {
        return Math.round(nanos / 10_000.0) / 100.0;
    }

    private static String table(long cases, int rounds, List<Result> results) {
        var head =
                """
                %,d cases, %,d rounds; database pages are of 8 kB.

                | asked | p50 ms | p95 ms | max ms | pages | indexes read, rows given |
                |---|---:|---:|---:|---:|---|
                """
                        .formatted(cases, rounds);
        return results.stream()
                .map(result ->
                        "| %s | %.1f | %.1f | %.1f | %,d | %s |%n"
                                .formatted(
                                        result.asked(),
                                        result.p50(),
                                        result.p95(),
                                        result.max(),
                                        result.pages(),
                                        String.join(", ", result.ways())))
                .collect(Collectors.joining("", head, ""));
    }

    private record Report(long cases, int rounds, List<Result> questions) {}

    private record Result(
            String asked,
            double p50,
            double p95,
            double max,
            long pages,
            List<String> ways,
            List<JsonNode> plans) {}
}
