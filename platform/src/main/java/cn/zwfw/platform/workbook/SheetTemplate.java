package cn.zwfw.platform.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One sheet: its name and its columns, among them the number of the row, 序号.
 *
 * @param name at most 31 characters and none of {@code []:*?/\}, as Excel wants it
 */
public record SheetTemplate(String name, List<Column> columns) {

    public SheetTemplate {
        columns = List.copyOf(columns);
        if (!name.matches("[^\\[\\]:*?/\\\\']{1,31}")) {
            throw new IllegalArgumentException("not a name of a sheet: " + name);
        }
        var titles = new HashSet<String>();
        var keys = new HashSet<String>();
        for (var column : columns) {
            if (!titles.add(column.title()) || !keys.add(column.key())) {
                throw new IllegalArgumentException("twice in " + name + ": " + column.title());
            }
        }
        var number = byTitle(columns, WorkbookTemplate.NUMBER);
        if (number.filter(c -> c.required() && c.kind() == Column.Kind.WHOLE).isEmpty()) {
            throw new IllegalArgumentException("no required whole number 序号 in " + name);
        }
    }

    /** A sheet with 序号 before its columns. */
    public static SheetTemplate numbered(String name, Column... columns) {
        return new SheetTemplate(
                name, Stream.concat(Stream.of(Column.number()), Stream.of(columns)).toList());
    }

    Column number() {
        return column(WorkbookTemplate.NUMBER).orElseThrow();
    }

    Optional<Column> column(String title) {
        return byTitle(columns, title);
    }

    private static Optional<Column> byTitle(List<Column> columns, String title) {
        return columns.stream().filter(column -> column.title().equals(title)).findFirst();
    }
}
