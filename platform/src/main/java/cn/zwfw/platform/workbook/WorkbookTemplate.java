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

    public WorkbookTemplate {
        sheets = List.copyOf(sheets);
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("a workbook needs a sheet");
        }
        var names = new HashSet<String>(List.of(LISTS));
        for (var sheet : sheets) {
            if (!names.add(sheet.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("the name is taken: " + sheet.name());
            }
        }
    }

    SheetTemplate master() {
        return sheets.getFirst();
    }

    /**
     * Turns an error of the domain, {@code /responsibilities/2/duty}, back into a cell: the third
     * detail row of this group in the sheet of {@code responsibilities}, column with the key {@code
     * duty}. What has no column of its own points at 序号 of the nearest row.
     *
     * @param pointer JSON pointer (RFC 6901) into the object made of the group
     * @param details field of that object → name of the detail sheet
     */
    public CellError locate(
            Group group,
            String pointer,
            Map<String, String> details,
            String code,
            List<Object> facts) {
        var path = pointer.startsWith("/") ? pointer.substring(1) : pointer;
        var parts = path.split("/", 3);
        var sheet = details.get(parts[0]);
        if (sheet == null) {
            return at(group.master(), path, code, facts);
        }
        var rows = group.rows(sheet);
        int index =
                parts.length > 1 && parts[1].matches("[0-9]{1,6}")
                        ? Integer.parseInt(parts[1])
                        : -1;
        if (index < 0 || index >= rows.size()) {
            return at(group.master(), "", code, facts);
        }
        return at(rows.get(index), parts.length > 2 ? parts[2] : "", code, facts);
    }

    private CellError at(Row row, String path, String code, List<Object> facts) {
        var sheet =
                sheets.stream().filter(s -> s.name().equals(row.sheet())).findFirst().orElseThrow();
        for (var key = path; !key.isEmpty(); key = parent(key)) {
            for (var column : sheet.columns()) {
                if (column.key().equals(key)) {
                    return row.error(column, code, facts);
                }
            }
        }
        return row.error(sheet.number(), code, facts);
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
