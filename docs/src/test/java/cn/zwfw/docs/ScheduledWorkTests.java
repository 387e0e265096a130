package cn.zwfw.docs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/scaling.md} against the code: every instance runs every job, so each must say
 * how it is done once, and what it says must be seen in its code.
 */
class ScheduledWorkTests {

    private static final Path ROOT = Path.of("").toAbsolutePath().resolve("..").normalize();
    private static final Pattern ROW =
            Pattern.compile("^\\| `([\\w.]+)` \\| ([\\w ]+) \\|.*\\|$", Pattern.MULTILINE);
    private static final Pattern JOB = Pattern.compile("^    @Scheduled\\b", Pattern.MULTILINE);

    /** What the package of a job says somewhere when it works like this. */
    private static final Map<String, Pattern> SIGNS =
            Map.of(
                    "row lock", Pattern.compile("for (no key )?update|holdPublications"),
                    "unique row", Pattern.compile("on conflict do nothing returning"),
                    "advisory lock", Pattern.compile("advisory_xact_lock|\\.hold\\(\\)"),
                    "ShedLock", Pattern.compile("executeWithLock"),
                    "version", Pattern.compile("desk\\.(change|effect)|\\.moves\\("),
                    "harmless", Pattern.compile(""),
                    "own", Pattern.compile(""));

    @Test
    void everyJobSaysHowItIsDoneOnce() throws IOException {
        var said =
                ROW.matcher(Files.readString(ROOT.resolve("docs/scaling.md")))
                        .results()
                        .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        var jobs = jobs();

        assertThat(jobs).hasSizeGreaterThan(20);
        assertThat(said.keySet()).containsExactlyInAnyOrderElementsOf(jobs.keySet());
        said.forEach((job, how) -> {
            assertThat(SIGNS).as(job).containsKey(how);
            assertThat(jobs.get(job)).as("%s: %s", job, how).containsPattern(SIGNS.get(how));
        });
    }

    /**
     * Classes with scheduled methods, by their names below {@code cn.zwfw}: all of their package.
     */
    private static Map<String, String> jobs() throws IOException {
        try (var modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/main/java/cn/zwfw"))
                    .filter(Files::isDirectory)
                    .flatMap(sources ->
                            files(sources).stream()
                                    .filter(file -> JOB.matcher(read(file)).find())
                                    .map(file ->
                                            Map.entry(
                                                    name(sources, file),
                                                    text(requireNonNull(file.getParent())))))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    private static String name(Path sources, Path file) {
        return sources.relativize(file).toString().replaceAll("\\.java$", "").replace('/', '.');
    }

    private static String text(Path folder) {
        return files(folder).stream().map(ScheduledWorkTests::read).collect(Collectors.joining());
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
