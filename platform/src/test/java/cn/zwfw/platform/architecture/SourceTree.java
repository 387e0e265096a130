package cn.zwfw.platform.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Java files below a folder and what of them breaks the rules that a class file does not show.
 */
record SourceTree(Path root) {

    static final int LINES = 300;
    static final int TYPES = 15;

    private static final Pattern TEST =
            Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|Property|ArchTest)\\b");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]+\"|//.*");
    private static final Pattern TEST_NAME =
            Pattern.compile(".*(Tests|Story|Properties|Rules)\\.java");
    private static final Map<Pattern, String> UNWANTED_IN_TESTS =
            Map.of(
                    Pattern.compile("\\bThread\\s*\\.\\s*sleep\\s*\\("),
                            "waits blindly; use Awaitility",
                    Pattern.compile("^\\s*@DirtiesContext"),
                            "throws the context away; clean up instead",
                    Pattern.compile("^\\s*@Disabled\\s*(\\(\\s*(\"\\s*\")?\\s*\\))?\\s*$"),
                            "is disabled without a reason",
                    Pattern.compile("^\\s*import\\s+org\\.junit\\.(Test|Before|After|Rule|Assert)"),
                            "uses JUnit 4");

    /** Files of more than 300 lines (A7). */
    List<String> longFiles() {
        return files().filter(file -> lines(file).size() > LINES)
                .map(file -> name(file) + " has " + lines(file).size() + " lines, at most " + LINES)
                .toList();
    }

    /**
     * Packages of more than 15 top-level types (A7); tests and fixtures count apart from the code.
     */
    List<String> crowdedPackages() {
        return files()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(
                        Collectors.groupingBy(
                                file -> name(file.resolveSibling("")),
                                TreeMap::new,
                                Collectors.counting()))
                .entrySet()
                .stream()
                .filter(folder -> folder.getValue() > TYPES)
                .map(folder ->
                        folder.getKey() + " has " + folder.getValue() + " types, at most " + TYPES)
                .toList();
    }

    /** Tests that are not named as tests, so that the build would not run them (A26). */
    List<String> unnamedTests() {
        return files().filter(
                        file -> code(file).stream().anyMatch(line -> TEST.matcher(line).find()))
                .filter(file -> !TEST_NAME.matcher(file.toString()).matches())
                .map(file ->
                        name(file) + " holds tests; end its name in Tests, Story or Properties")
                .toList();
    }

    /** Lines that make tests slow, silent or old (A26). */
    List<String> unwantedLines() {
        return files().flatMap(this::unwantedLines).sorted().toList();
    }

    private Stream<String> unwantedLines(Path file) {
        List<String> lines = code(file);
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .flatMap(i ->
                        UNWANTED_IN_TESTS.entrySet().stream()
                                .filter(bad -> bad.getKey().matcher(lines.get(i)).find())
                                .map(bad -> name(file) + ":" + (i + 1) + " " + bad.getValue()));
    }

    /** The lines without literals and comments, so that speaking of a thing is not doing it. */
    private static List<String> code(Path file) {
        boolean literal = false;
        var code = new ArrayList<String>();
        for (String line : lines(file)) {
            boolean fence = line.contains("\"\"\"");
            boolean comment = line.strip().startsWith("*");
            code.add(literal || comment ? "" : LITERAL.matcher(line).replaceAll("\"x\""));
            literal = fence != literal;
        }
        return code;
    }

    private Stream<Path> files() {
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        try (var tree = Files.walk(root)) {
            return tree
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name(Path file) {
        return root.relativize(file).toString();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
