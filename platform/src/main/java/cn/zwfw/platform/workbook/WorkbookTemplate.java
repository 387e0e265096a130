package cn.zwfw.platform.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A workbook as data. The first sheet holds the master rows, each with its own ascending 序号; every
 * further sheet holds details that carry the 序号 of their master, ascending too, so that all sheets
 * can be read side by side without keeping one in memory.
 */
public record WorkbookTemplate(List<SheetTemplate> sheets) {

    /** Heading of the column that joins the sheets. */
    public static final String NUMBER = "序号";

    /** Hidden sheet with the labels of the drop-down lists. */
    static final String LISTS = "选项";

    /** Sheet that says what may stand where. */
    static final String NOTES = "填写说明";

    public WorkbookTemplate {
        sheets = List.copyOf(sheets);
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("a workbook needs a sheet");
        }
        var names = new HashSet<String>(List.of(LISTS, NOTES));
        for (var sheet : sheets) {
            if (!names.add(sheet.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("the name is taken: " + sheet.name());
            }
        }
    }

    public SheetTemplate master() {
        return sheets.getFirst();
    }

    /**
     * Turns an error of the domain, {@code /responsibilities/2/duty}, back into a cell: the third
     * detail row of this group in the sheet of {@code responsibilities}, column with the key {@code
     * duty}. What has no column of its own points at 序号 of the nearest row.
     *
     * @param pointer JSON pointer (RFC 6901) into the object made of the group
     * @param details place of an array in that object, without a slash before it → name of the
     *     detail sheet
     */
    public CellError locate(
            Group group,
            String pointer,
            Map<String, String> details,
            String code,
            List<Object> facts) {
        var path = pointer.startsWith("/") ? pointer.substring(1) : pointer;
        for (var detail : details.entrySet()) {
            if (path.equals(detail.getKey()) || path.startsWith(detail.getKey() + "/")) {
                var parts = path.substring(detail.getKey().length()).split("/", 3);
                var rows = group.rows(detail.getValue());
                int index =
                        parts.length > 1 && parts[1].matches("[0-9]{1,6}")
                                ? Integer.parseInt(parts[1])
                                : rows.size();
                return index < rows.size()
                        ? at(rows.get(index), parts.length > 2 ? parts[2] : "", code, facts)
                        : at(group.master(), "", code, facts);
            }
        }
        return at(group.master(), path, code, facts);
    }

    /**
     * An error in a row: at the column whose key the path is or lies in, else at the first column
     * that lies in the path, else at 序号.
     */
    public CellError at(Row row, String path, String code, List<Object> facts) {
        var sheet = sheet(row.sheet());
        for (var key = path; !key.isEmpty(); key = parent(key)) {
            for (var column : sheet.columns()) {
                if (column.key().equals(key)) {
                    return row.error(column, code, facts);
                }
            }
        }
        var within =
                sheet.columns().stream()
                        .filter(column -> column.key().startsWith(path + "/"))
                        .findFirst()
                        .orElse(sheet.number());
        return row.error(within, code, facts);
    }

    /** The sheet with this name. */
    public SheetTemplate sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst().orElseThrow();
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
