package cn.zwfw.platform.workbook;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One column of a sheet.
 *
 * @param title heading in the first row, unique in its sheet
 * @param key name of the value in {@link Row}; a place inside an object is written {@code
 *     basis/article}, so that {@link WorkbookTemplate#locate} finds it from a JSON pointer
 * @param maxLength most characters (code points) of a text, 1 to 32,767
 * @param codes code → label, in the order of the drop-down list; empty unless the kind is CODE or
 *     CODES
 * @param note what {@link #rule} cannot know, for the one who fills the column; may be empty
 */
public record Column(
        String title,
        String key,
        Kind kind,
        boolean required,
        int maxLength,
        Map<String, String> codes,
        String note) {

    /** Between several labels in one cell. */
    static final String BETWEEN = "、";

    /**
     * What a cell holds: {@code String}, {@code Long}, {@code LocalDate}, a code as String, or a
     * list of codes, whose labels stand in one cell.
     */
    public enum Kind {
        TEXT,
        WHOLE,
        DATE,
        CODE,
        CODES
    }

    public Column {
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        if (title.isBlank() || !title.equals(title.strip()) || key.isEmpty()) {
            throw new IllegalArgumentException("a column needs a title and a key: " + title);
        }
        if (maxLength < 1 || maxLength > CellText.LIMIT) {
            throw new IllegalArgumentException("length of " + title + ": " + maxLength);
        }
        if ((kind == Kind.CODE || kind == Kind.CODES) == codes.isEmpty()) {
            throw new IllegalArgumentException("codes belong to CODE, and only there: " + title);
        }
        if (new HashSet<>(codes.values()).size() < codes.size()) {
            throw new IllegalArgumentException("two codes of " + title + " share a label");
        }
    }

    public static Column text(String title, String key, int maxLength) {
        return new Column(title, key, Kind.TEXT, false, maxLength, Map.of(), "");
    }

    public static Column whole(String title, String key) {
        return of(title, key, Kind.WHOLE, Map.of());
    }

    public static Column date(String title, String key) {
        return of(title, key, Kind.DATE, Map.of());
    }

    public static Column code(String title, String key, Map<String, String> codes) {
        return of(title, key, Kind.CODE, codes);
    }

    public static Column codes(String title, String key, Map<String, String> codes) {
        return of(title, key, Kind.CODES, codes);
    }

    private static Column of(String title, String key, Kind kind, Map<String, String> codes) {
        return new Column(title, key, kind, false, CellText.LIMIT, codes, "");
    }

    /** The column that ties details to their master, 序号. */
    public static Column number() {
        return whole(WorkbookTemplate.NUMBER, "number")
                .must()
                .noted("从小到大;各工作表以序号对应同一事项,首张工作表中不得重复");
    }

    /** The same column, never empty. */
    public Column must() {
        return new Column(title, key, kind, true, maxLength, codes, note);
    }

    /** The same column with a note. */
    public Column noted(String words) {
        return new Column(title, key, kind, required, maxLength, codes, words);
    }

    /** What may stand in the column, in the words of the one who fills it. */
    String rule() {
        var rule =
                switch (kind) {
                    case TEXT -> "文字,最多" + maxLength + "字";
                    case WHOLE -> "整数";
                    case DATE -> "日期,如 2026-03-01";
                    case CODE -> "从列表中选择:" + String.join(BETWEEN, codes.values());
                    case CODES -> "一项或多项,以顿号分隔:" + String.join(BETWEEN, codes.values());
                };
        return note.isEmpty() ? rule + "。" : rule + "。" + note + "。";
    }

    /** The labels of codes, as they stand in a cell; a code without a label stands for itself. */
    public String labels(List<?> several) {
        return several.stream()
                .map(code -> codes.getOrDefault(code, String.valueOf(code)))
                .collect(Collectors.joining(BETWEEN));
    }
}
