package cn.zwfw.docs.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of a tree, and those of them that were released: {@code docs/migrations.csv} says
 * with which version and which digest.
 */
record Migrations(Path root) {

    private static final String FOLDER = "src/main/resources/db/migration";
    private static final int DEPTH = 2;
    private static final Pattern CONTRACT =
            Pattern.compile("(?m)^-- contract: since (\\S+) nobody uses \\S.*$");

    private record Released(String version, String file, String sha256) {}

    /** What is wrong with them, each fault in a line; in the order of the files. */
    List<String> faults() {
        var files = files();
        var released = released();
        var known = released.stream().map(Released::file).collect(Collectors.toUnmodifiableSet());
        var versions =
                released.stream().map(Released::version).collect(Collectors.toUnmodifiableSet());
        var added = new TreeMap<>(files);
        added.keySet().removeAll(known);
        return Stream.concat(
                        released.stream().flatMap(row -> fault(row, files.get(row.file()))),
                        added.entrySet().stream()
                                .filter(file -> !contracts(file.getValue(), versions))
                                .flatMap(file -> faults(file, added)))
                .toList();
    }

    /** All of them: path from the root, and text. */
    Map<String, String> files() {
        try (var modules = Files.walk(root, DEPTH)) {
            var found = new TreeMap<String, String>();
            for (var folder :
                    modules.map(module -> module.resolve(FOLDER))
                            .filter(Files::isDirectory)
                            .toList()) {
                try (var files = Files.walk(folder)) {
                    for (var file : files.filter(it -> it.toString().endsWith(".sql")).toList()) {
                        found.put(path(file), Files.readString(file));
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> fault(Released row, @Nullable String text) {
        var name = row.file() + " was released in " + row.version();
        if (text == null) {
            return Stream.of(name + " and is gone");
        }
        return digest(text).equals(row.sha256())
                ? Stream.empty()
                : Stream.of(name + " and has changed");
    }

    /** Tables of the same module that are as new are nobody's yet. */
    private static Stream<String> faults(
            Map.Entry<String, String> file, Map<String, String> added) {
        var folder = file.getKey().substring(0, file.getKey().lastIndexOf('/') + 1);
        var beside =
                added.entrySet().stream()
                        .filter(other -> other.getKey().startsWith(folder))
                        .map(Map.Entry::getValue);
        return new Contractions(Contractions.tables(beside))
                .in(file.getValue()).stream().map(found -> file.getKey() + ": " + found);
    }

    /** Whether it says since which version, a released one, nobody uses what it takes away. */
    private static boolean contracts(String sql, Set<String> versions) {
        var said = CONTRACT.matcher(sql);
        return said.find() && versions.contains(said.group(1));
    }

    private List<Released> released() {
        try (var lines = Files.lines(root.resolve("docs/migrations.csv"))) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .map(row -> new Released(row[0], row[1], row[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String path(Path file) {
        return root.relativize(file).toString();
    }
}
