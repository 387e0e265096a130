package cn.zwfw.bench.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A result as it lies in its file. */
record Kept(JsonNode json) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Every result of a folder, by workload, then by rows. */
    static List<Kept> in(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> new Kept(JSON.readTree(file.toFile())))
                    .sorted(Comparator.comparing(Kept::workload).thenComparingLong(Kept::rows))
                    .toList();
        }
    }

    String workload() {
        return text("workload");
    }

    long rows() {
        return json.required("rows").asLong();
    }

    /** A member that is text, such as {@code title}, {@code command}, {@code at}. */
    String text(String name) {
        return json.required(name).asString();
    }

    Figures figures() {
        return Figures.in(json);
    }

    List<Judged> targets() {
        return json.required("targets")
                .valueStream()
                .map(one -> JSON.treeToValue(one, Judged.class))
                .toList();
    }

    /** What the machine and its programs were, on one line. */
    String facts() {
        return json.required("facts").properties().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue().asString())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }
}
