package cn.zwfw.platform.personal.vault;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A column of type {@code bytea} that holds sealed values, and how the context of each follows from
 * the row's key.
 *
 * @param key the columns of the primary key, in its order
 * @param context of the values of those columns
 */
public record SealedColumn(
        String table, List<String> key, String column, Function<List<Object>, String> context) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /** Names become part of statements, so they are nothing but names. */
    public SealedColumn {
        key = List.copyOf(key);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("a row is found by its key: " + table);
        }
        requireName(table);
        requireName(column);
        key.forEach(SealedColumn::requireName);
    }

    /** Of a table whose key is one column. */
    public SealedColumn(String table, String key, String column, Function<Object, String> context) {
        this(table, List.of(key), column, values -> context.apply(values.getFirst()));
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a table or column: " + name);
        }
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}
