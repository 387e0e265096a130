package cn.zwfw.platform.workbook;

import java.util.List;
import java.util.Map;

/**
 * A master row with its details.
 *
 * @param details name of the sheet → its rows, in their order; every detail sheet is there
 */
public record Group(Row master, Map<String, List<Row>> details) {

    /** The rows of one detail sheet, in their order. */
    public List<Row> rows(String sheet) {
        return details.getOrDefault(sheet, List.of());
    }
}
