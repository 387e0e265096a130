package cn.zwfw.platform.testing.attack;

import cn.zwfw.platform.access.Duty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * {@code docs/access.csv}: which duties open an operation, how far each reaches there, and what
 * others with the same duty get.
 */
public record AccessTable(List<Row> rows) {

    private static final Path FILE = Path.of("../docs/access.csv");
    private static final String HEAD = "operation,who,strangers get";

    /**
     * The whole table.
     *
     * @throws IllegalArgumentException when a line is none of a table of access
     */
    public static AccessTable read() {
        try {
            var lines = Files.readAllLines(FILE);
            if (!lines.getFirst().equals(HEAD)) {
                throw new IllegalArgumentException("the head is not " + HEAD);
            }
            return new AccessTable(lines.stream().skip(1).map(Row::of).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rows of one service. */
    AccessTable under(String base) {
        return new AccessTable(
                rows.stream()
                        .filter(row -> row.path().getPatternString().startsWith(base + "/"))
                        .toList());
    }

    /** What opens each operation. */
    Map<String, Set<Duty>> duties() {
        return rows.stream().collect(Collectors.toMap(Row::operation, row -> row.who().keySet()));
    }

    /** Operations as they are written in the table. */
    public Set<String> operations() {
        return duties().keySet();
    }

    /** The row of a request, or none. */
    List<Row> of(String method, String path) {
        var asked = PathContainer.parsePath(path);
        return rows.stream()
                .filter(row -> row.method().equals(method) && row.path().matches(asked))
                .min((one, other) -> one.path().compareTo(other.path()))
                .stream()
                .toList();
    }

    /**
     * A line.
     *
     * @param who none for an operation that is open to all
     * @param refusals statuses, or {@code none}: an answer that holds nothing of what others see
     */
    record Row(String method, PathPattern path, Map<Duty, Scope> who, Set<String> refusals) {

        private static Row of(String line) {
            var cells = line.split(",", -1);
            var operation = cells[0].split(" ", -1);
            if (cells.length != 3 || operation.length != 2) {
                throw new IllegalArgumentException(line);
            }
            return new Row(
                    operation[0],
                    PathPatternParser.defaultInstance.parse(operation[1]),
                    cells[1].equals("public") ? Map.of() : who(cells[1]),
                    cells[2].equals("-") ? Set.of() : Set.of(cells[2].split(" ", -1)));
        }

        private static Map<Duty, Scope> who(String cell) {
            var who = new EnumMap<Duty, Scope>(Duty.class);
            Arrays.stream(cell.split(" ", -1))
                    .map(word -> word.split("@", -1))
                    .forEach(word -> who.put(Duty.valueOf(word[0]), Scope.of(word[1])));
            return Collections.unmodifiableMap(who);
        }

        String operation() {
            return method + " " + path.getPatternString();
        }

        boolean isPublic() {
            return who.isEmpty();
        }

        boolean hasStrangers() {
            return who.values().stream().anyMatch(scope -> !scope.strangers().isEmpty());
        }
    }
}
