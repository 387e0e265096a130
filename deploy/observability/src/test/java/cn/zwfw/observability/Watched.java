package cn.zwfw.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The files of this folder. */
final class Watched {

    private static final Path METRICS = Path.of("metrics");
    private static final Path DASHBOARDS = Path.of("grafana");
    private static final Path ALERTS = Path.of("prometheus/alerts.yaml");

    private Watched() {}

    /** An alert as it is written. */
    record Alert(String name, String expression, String severity, String summary, String runbook) {}

    static List<Alert> alerts() {
        var alerts = new ArrayList<Alert>();
        for (var group : maps(map(yaml(ALERTS)).get("groups"))) {
            for (var rule : maps(group.get("rules"))) {
                var notes = map(rule.get("annotations"));
                alerts.add(
                        new Alert(
                                text(rule.get("alert")),
                                text(rule.get("expr")),
                                text(map(rule.get("labels")).get("severity")),
                                text(notes.get("summary")),
                                text(notes.get("runbook"))));
            }
        }
        return alerts;
    }

    /** The expressions of each dashboard, by its file. JSON is YAML. */
    static Map<String, List<String>> dashboards() {
        var all = new TreeMap<String, List<String>>();
        for (var file : in(DASHBOARDS)) {
            var asked = new ArrayList<String>();
            for (var panel : maps(map(yaml(file)).get("panels"))) {
                maps(panel.get("targets")).forEach(target -> asked.add(text(target.get("expr"))));
            }
            all.put(file.getFileName().toString(), asked);
        }
        return all;
    }

    /** Each metric that some service exposes, with all its labels. */
    static Map<String, Set<String>> exposed() {
        var exposed = new HashMap<String, Set<String>>();
        for (var file : in(METRICS)) {
            for (var line : read(file).lines().toList()) {
                var words = line.split(" ");
                exposed.computeIfAbsent(words[0], _ -> new TreeSet<>())
                        .addAll(Arrays.asList(words).subList(1, words.length));
            }
        }
        return exposed;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Object yaml(Path file) {
        return new Yaml().load(read(file));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static List<? extends Map<?, ?>> maps(@Nullable Object value) {
        return ((List<?>) Objects.requireNonNull(value)).stream().map(Watched::map).toList();
    }

    private static String text(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }
}
