package cn.zwfw.platform.workbook;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One column of a sheet.
 *
 * @param title heading in the first row, unique in its sheet
 * @param key name of the value in {@link Row}; a place inside an object is written {@code
 *     basis/article}, so that {@link WorkbookTemplate#locate} finds it from a JSON pointer
 * @param maxLength most characters (code points) of a text, 1 to 32,767
 * @param codes code → label, in the order of the drop-down list; empty unless the kind is CODE
 */
public record Column(
        String title,
        String key,
        Kind kind,
        boolean required,
        int maxLength,
        Map<String, String> codes) {

    /** What a cell holds: {@code String}, {@code Long}, {@code LocalDate} or a code as String. */
    public enum Kind {
        TEXT,
        WHOLE,
        DATE,
        CODE
    }

    public Column {
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        if (title.isBlank() || !title.equals(title.strip()) || key.isEmpty()) {
            throw new IllegalArgumentException("a column needs a title and a key: " + title);
        }
        if (maxLength < 1 || maxLength > CellText.LIMIT) {
            throw new IllegalArgumentException("length of " + title + ": " + maxLength);
        }
        if ((kind == Kind.CODE) == codes.isEmpty()) {
            throw new IllegalArgumentException("codes belong to CODE, and only there: " + title);
        }
        if (new HashSet<>(codes.values()).size() < codes.size()) {
            throw new IllegalArgumentException("two codes of " + title + " share a label");
        }
    }

    public static Column text(String title, String key, int maxLength) {
        return new Column(title, key, Kind.TEXT, false, maxLength, Map.of());
    }

    public static Column whole(String title, String key) {
        return new Column(title, key, Kind.WHOLE, false, CellText.LIMIT, Map.of());
    }

    public static Column date(String title, String key) {
        return new Column(title, key, Kind.DATE, false, CellText.LIMIT, Map.of());
    }

    public static Column code(String title, String key, Map<String, String> codes) {
        return new Column(title, key, Kind.CODE, false, CellText.LIMIT, codes);
    }

    /** The column that ties details to their master, 序号. */
    public static Column number() {
        return whole(WorkbookTemplate.NUMBER, "number").must();
    }

    /** The same column, never empty. */
    public Column must() {
        return new Column(title, key, kind, true, maxLength, codes);
    }
}
