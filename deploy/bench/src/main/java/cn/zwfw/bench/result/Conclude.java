package cn.zwfw.bench.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a result of samples: {@code WORKLOAD TITLE ROWS COMMAND SAMPLES RESULTS [TARGET…]}. Prints
 * each target with what was reached.
 */
final class Conclude {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Conclude() {}

    static void main(String[] arguments) throws IOException {
        var targets = Arrays.stream(arguments, 6, arguments.length).map(Target::new).toList();
        var folder = Path.of(arguments[5]);
        var figures = Figures.of(Path.of(arguments[4]));
        var judged = new ArrayList<Judged>();
        for (var target : targets) {
            var reached =
                    target.reached((rows, name) ->
                            (rows.isEmpty() || rows.equals(arguments[2])
                                            ? Optional.of(figures)
                                            : earlier(folder, arguments[0], rows))
                                    .flatMap(all -> all.median(name.series(), name.figure())));
            judged.add(
                    new Judged(
                            target.text(),
                            reached.orElse(null),
                            reached.map(target::isMet).orElse(null)));
            System.out.printf(
                    "  %-60s %s%n",
                    target.text(),
                    reached.map(value ->
                                    String.format(Locale.ROOT, "%.2f", value)
                                            + (target.isMet(value) ? "" : "  not reached"))
                            .orElse("not measured"));
        }
        var result =
                new Result(
                        arguments[0],
                        arguments[1],
                        Long.parseLong(arguments[2]),
                        arguments[3],
                        Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS).toString(),
                        Facts.ofThisMachine(),
                        figures.series(),
                        judged);
        Files.writeString(
                folder.resolve(arguments[0] + "-" + arguments[2] + ".json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n");
    }

    private static Optional<Figures> earlier(Path folder, String workload, String rows) {
        var file = folder.resolve(workload + "-" + rows + ".json");
        return Files.exists(file)
                ? Optional.of(Figures.in(JSON.readTree(file.toFile())))
                : Optional.empty();
    }

    private record Result(
            String workload,
            String title,
            long rows,
            String command,
            String at,
            Map<String, String> facts,
            Map<String, Map<String, List<Double>>> series,
            List<Judged> targets) {}
}
