package cn.zwfw.platform.workbook;

import java.util.List;
import java.util.Map;

/**
 * A master row with its details.
 *
 * @param details name of the sheet → its rows, in their order; every detail sheet is there
 */
public record Group(Row master, Map<String, List<Row>> details) {}
