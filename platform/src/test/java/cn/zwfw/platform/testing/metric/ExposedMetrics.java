package cn.zwfw.platform.testing.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The metrics of a running service that alerts or dashboards name, with their labels, in {@code
 * deploy/observability/metrics}. Where {@code CI} is set the service must show all that the file
 * says; elsewhere the file is written anew.
 */
public final class ExposedMetrics {

    private static final Path FOLDER = Path.of("../deploy/observability");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final Pattern SAMPLE =
            Pattern.compile("(?<name>[a-zA-Z_:][\\w:]*)(\\{(?<labels>.*)\\})? \\S+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");

    /** Some meters come with the first message or question. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI address;
    private final String token;
    private final Path file;

    /**
     * Of a service on this machine.
     *
     * @param port of its operators
     * @param token theirs
     */
    public ExposedMetrics(int port, String token, String service) {
        this.address = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
        this.token = token;
        this.file = FOLDER.resolve("metrics").resolve(service + ".txt");
    }

    /** Holds the service against the file. */
    public void areKept() throws IOException {
        var kept = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        try {
            await().atMost(PATIENCE).until(() -> asked(scraped()).containsAll(kept));
        } catch (ConditionTimeoutException missing) {
            if (System.getenv("CI") != null) {
                assertThat(asked(scraped()))
                        .as(file.getFileName() + ", as scraped")
                        .containsAll(kept);
            }
        }
        if (System.getenv("CI") == null) {
            Files.createDirectories(file.getParent());
            Files.write(file, asked(scraped()));
        }
    }

    /** What a file of the folder says that is exposed. */
    public static List<String> kept(String name) throws IOException {
        return Files.readAllLines(FOLDER.resolve("metrics").resolve(name + ".txt"));
    }

    /**
     * What alerts and dashboards ask for of all that was scraped: names, each with the labels of
     * all its samples, in order.
     */
    public static Set<String> asked(String scraped) {
        Map<String, Set<String>> labels = new TreeMap<>();
        var wanted = wanted();
        scraped.lines()
                .filter(line -> !line.startsWith("#"))
                .map(SAMPLE::matcher)
                .filter(sample -> sample.matches() && wanted.contains(sample.group("name")))
                .forEach(sample -> {
                    var of = labels.computeIfAbsent(sample.group("name"), _ -> new TreeSet<>());
                    var written = sample.group("labels");
                    LABEL.matcher(written == null ? "" : written)
                            .results()
                            .forEach(label -> of.add(label.group(1)));
                });
        return labels.entrySet().stream()
                .map(one -> (one.getKey() + " " + String.join(" ", one.getValue())).strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every word that stands in alerts and dashboards: which of them are metrics is seen here. */
    private static Set<String> wanted() {
        var words = new TreeSet<String>();
        try (Stream<Path> all = Files.walk(FOLDER, 2)) {
            for (var source : all.filter(ExposedMetrics::asks).toList()) {
                WORD.matcher(Files.readString(source))
                        .results()
                        .forEach(word -> words.add(word.group()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }

    private static boolean asks(Path source) {
        return source.endsWith("prometheus/alerts.yaml") || source.toString().endsWith(".json");
    }

    private String scraped() {
        var request =
                HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
