package cn.zwfw.platform.publication.workbook;

import cn.zwfw.platform.workbook.CellError;
import cn.zwfw.platform.workbook.Column;
import cn.zwfw.platform.workbook.Group;
import cn.zwfw.platform.workbook.Row;
import cn.zwfw.platform.workbook.SheetTemplate;
import cn.zwfw.platform.workbook.WorkbookTemplate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows as content and back: the columns of the first sheet are fields of the content, by their keys
 * ({@code information/address} lies in the object {@code information}), and the rows of a detail
 * sheet are the elements of an array. An empty text is an empty text, everything else that is empty
 * is left out. The columns {@code number} and {@code code} are not of the content.
 *
 * @param arrays where in the content the array of a detail sheet is → name of that sheet; detail
 *     sheets that are not named here are left to the list
 */
public record ContentRows(WorkbookTemplate template, Map<String, String> arrays) {

    /** The column with the entry's code. */
    public static final String CODE = "code";

    private static final String NUMBER = "number";

    public ContentRows {
        arrays = Map.copyOf(arrays);
    }

    /** What the rows of one entry say. */
    public ObjectNode content(Group group) {
        var content = object(template.master(), group.master());
        arrays.forEach((place, name) -> {
            var sheet = template.sheet(name);
            var array = JsonNodeFactory.instance.arrayNode();
            group.rows(name).forEach(row -> array.add(object(sheet, row)));
            put(content, place, array);
        });
        return content;
    }

    /** The rows of one sheet for an entry. */
    public List<Map<String, Object>> rows(
            SheetTemplate sheet, long number, String code, JsonNode content) {
        if (sheet.equals(template.master())) {
            var row = row(sheet, number, content);
            row.put(CODE, code);
            return List.of(row);
        }
        return arrays.entrySet().stream()
                .filter(array -> array.getValue().equals(sheet.name()))
                .flatMap(array -> content.at("/" + array.getKey()).valueStream())
                .map(element -> row(sheet, number, element))
                .toList();
    }

    /** The cell at which a place in the content stands, or 序号 of the nearest row. */
    public CellError place(Group group, String pointer, String code, List<Object> facts) {
        return template.locate(group, pointer, arrays, code, facts);
    }

    private static ObjectNode object(SheetTemplate sheet, Row row) {
        var object = JsonNodeFactory.instance.objectNode();
        for (var column : sheet.columns()) {
            if (!isApart(column)) {
                value(column, row).ifPresent(value -> put(object, column.key(), value));
            }
        }
        return object;
    }

    private static Optional<JsonNode> value(Column column, Row row) {
        var json = JsonNodeFactory.instance;
        return switch (column.kind()) {
            case TEXT -> Optional.of(json.stringNode(row.text(column.key()).orElse("")));
            case CODE -> row.text(column.key()).map(json::stringNode);
            case WHOLE -> row.whole(column.key()).map(json::numberNode);
            case DATE -> row.date(column.key()).map(day -> json.stringNode(day.toString()));
            case CODES -> {
                var codes = json.arrayNode();
                row.codes(column.key()).forEach(codes::add);
                yield Optional.of(codes);
            }
        };
    }

    private static void put(ObjectNode root, String place, JsonNode value) {
        var object = root;
        var path = place.split("/", -1);
        for (int i = 0; i < path.length - 1; i++) {
            object =
                    object.get(path[i]) instanceof ObjectNode known
                            ? known
                            : object.putObject(path[i]);
        }
        object.set(path[path.length - 1], value);
    }

    private static Map<String, Object> row(SheetTemplate sheet, long number, JsonNode object) {
        var row = new HashMap<String, Object>();
        row.put(NUMBER, number);
        for (var column : sheet.columns()) {
            var value = object.at(JsonPointer.compile("/" + column.key()));
            if (!isApart(column) && !value.isMissingNode() && !value.isNull()) {
                row.put(column.key(), cell(column, value));
            }
        }
        return row;
    }

    private static Object cell(Column column, JsonNode value) {
        return switch (column.kind()) {
            case TEXT, CODE -> value.asString();
            case WHOLE -> value.asLong();
            case DATE -> LocalDate.parse(value.asString());
            case CODES -> value.valueStream().map(JsonNode::asString).toList();
        };
    }

    private static boolean isApart(Column column) {
        return column.key().equals(NUMBER) || column.key().equals(CODE);
    }
}
