package cn.zwfw.platform.personal.vault;

import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A column of type {@code bytea} that holds sealed values, and how the context of each follows from
 * the row's key.
 *
 * @param key the column of the primary key, of one column
 */
public record SealedColumn(
        String table, String key, String column, Function<Object, String> context) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /** Names become part of statements, so they are nothing but names. */
    public SealedColumn {
        for (String name : new String[] {table, key, column}) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("not the name of a table or column: " + name);
            }
        }
    }
}
