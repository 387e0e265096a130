package cn.zwfw.bench.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured of each series, by figure: a value for each round.
 *
 * @param series by name, then by figure
 */
record Figures(Map<String, Map<String, List<Double>>> series) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Reads samples, a line of JSON for each series and round.
     *
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when it holds none
     */
    static Figures of(Path samples) throws IOException {
        var all = new TreeMap<String, Map<String, List<Double>>>();
        for (var line : Files.readAllLines(samples)) {
            var sample = JSON.readTree(line);
            var series =
                    all.computeIfAbsent(sample.required("series").asString(), _ -> new TreeMap<>());
            sample.required("figures")
                    .properties()
                    .forEach(figure ->
                            series.computeIfAbsent(figure.getKey(), _ -> new ArrayList<>())
                                    .add(figure.getValue().asDouble()));
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured: " + samples);
        }
        return new Figures(all);
    }

    /** Those of a result. */
    static Figures in(JsonNode result) {
        var all = new TreeMap<String, Map<String, List<Double>>>();
        result.required("series")
                .properties()
                .forEach(series -> {
                    var figures = new TreeMap<String, List<Double>>();
                    series.getValue()
                            .properties()
                            .forEach(figure ->
                                    figures.put(
                                            figure.getKey(),
                                            figure.getValue()
                                                    .valueStream()
                                                    .map(JsonNode::asDouble)
                                                    .toList()));
                    all.put(series.getKey(), figures);
                });
        return new Figures(all);
    }

    /** The median of the rounds; of two in the middle their mean. */
    Optional<Double> median(String name, String figure) {
        return Optional.ofNullable(series.getOrDefault(name, Map.of()).get(figure))
                .map(Figures::median);
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
