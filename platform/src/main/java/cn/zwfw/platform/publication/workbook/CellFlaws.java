package cn.zwfw.platform.publication.workbook;

import cn.zwfw.platform.problem.Violation;
import cn.zwfw.platform.problem.Violation.Cell;
import cn.zwfw.platform.problem.Violations;
import cn.zwfw.platform.workbook.CellError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Wrong cells on their way into the answer. What was found wrong in a cell while it was read is not
 * told once more by the rules of the content, which miss its value.
 */
final class CellFlaws {

    /** More are not told one by one anyway. */
    private static final int REMEMBERED = 1_000;

    private final Violations found;
    private final Set<Cell> unread = new HashSet<>();

    CellFlaws(Violations found) {
        this.found = found;
    }

    /** A cell that could not be read. */
    void unread(CellError error) {
        if (unread.size() < REMEMBERED) {
            unread.add(cell(error));
        }
        found.add(violation(error));
    }

    /** A cell that breaks a rule. */
    void add(@Nullable CellError error) {
        if (error != null && !unread.contains(cell(error))) {
            found.add(violation(error));
        }
    }

    private static Violation violation(CellError error) {
        return Violation.in(cell(error), error.code(), facts(error));
    }

    private static Cell cell(CellError error) {
        return new Cell(error.sheet(), error.row(), error.column(), error.heading());
    }

    /** The sentence of an unknown code names all the known ones in one place. */
    private static List<Object> facts(CellError error) {
        return error.code().equals("unknown-code")
                ? List.of(
                        error.facts().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining("、")))
                : error.facts();
    }
}
