package cn.zwfw.platform.publication.workbook;

import static cn.zwfw.platform.workbook.Column.text;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.list.ReviewedList;
import cn.zwfw.platform.workbook.Column;
import cn.zwfw.platform.workbook.Group;
import cn.zwfw.platform.workbook.SheetTemplate;
import cn.zwfw.platform.workbook.WorkbookTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A list in a workbook where the author himself gives the code: one column says which entry is
 * changed, as everywhere, and another which code the content has.
 *
 * @param fields how columns and fields belong together
 */
@Cites(
        value = "A6",
        rows = {"F6", "P11"})
public record CodedForm(ReviewedList<?> list, ContentRows fields) implements WorkbookForm {

    private static final String OF_CONTENT = "contentCode";

    @Override
    public WorkbookTemplate template() {
        return fields.template();
    }

    /**
     * The two columns that a first sheet begins with.
     *
     * @param title what the code is called
     * @param length of the code, in characters
     * @param note what it is made of
     */
    public static Column[] columns(String title, int length, String note, Column... others) {
        var columns = new ArrayList<Column>();
        columns.add(text("编码", ContentRows.CODE, length).noted("新增时留空;修改时必填,与" + title + "相同"));
        columns.add(text(title, OF_CONTENT, length).must().noted(note));
        columns.addAll(List.of(others));
        return columns.toArray(Column[]::new);
    }

    /** The codes of an enumeration with their labels, in its order. */
    public static <E extends Enum<E>> Map<String, String> labels(
            E[] values, Function<E, String> label) {
        var labels = new LinkedHashMap<String, String>();
        Arrays.stream(values).forEach(value -> labels.put(value.name(), label.apply(value)));
        return labels;
    }

    @Override
    public Reading read(Group group) {
        var content = fields.content(group);
        content.remove(OF_CONTENT);
        group.master().text(OF_CONTENT).ifPresent(code -> content.put("code", code));
        return new Reading(
                group.master().text(ContentRows.CODE).orElse(null),
                content,
                List.of(),
                (pointer, code, facts) -> fields.place(group, pointer, code, facts));
    }

    @Override
    public List<Map<String, Object>> rows(
            SheetTemplate sheet, long number, String code, JsonNode content) {
        var rows = fields.rows(sheet, number, code, content);
        if (sheet.equals(fields.template().master())) {
            rows.forEach(row -> row.put(OF_CONTENT, content.path("code").asString()));
        }
        return rows;
    }
}
