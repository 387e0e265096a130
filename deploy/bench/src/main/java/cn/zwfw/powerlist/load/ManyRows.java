package cn.zwfw.powerlist.load;

import cn.zwfw.platform.flow.Flow;
import cn.zwfw.platform.workbook.SheetTemplate;
import cn.zwfw.platform.workbook.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A workbook of very many powers, as the service's own form has it; no row is kept. */
@NullMarked
public final class ManyRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ManyRows() {}

    /**
     * Writes it.
     *
     * @param items how many
     * @param content of each, counted from 0: the JSON that a draft has
     * @return how many rows it has in all sheets, without headings
     */
    public static long write(OutputStream out, int items, IntFunction<String> content)
            throws IOException {
        long rows = 0;
        try (var writer = new WorkbookWriter(PowerSheets.TEMPLATE, out)) {
            for (var sheet : PowerSheets.TEMPLATE.sheets()) {
                rows += (long) items * of(sheet, 1, content.apply(0)).size();
                writer.sheet(
                        sheet.name(),
                        IntStream.range(0, items)
                                .boxed()
                                .flatMap(i -> of(sheet, i + 1, content.apply(i)).stream())
                                .iterator());
            }
        }
        return rows;
    }

    private static List<Map<String, Object>> of(SheetTemplate sheet, int number, String item) {
        JsonNode content = JSON.readTree(item);
        return sheet.equals(FlowRows.SHEET)
                ? FlowRows.of(number, JSON.treeToValue(content.path("flow"), Flow.class))
                : PowerSheets.FIELDS.rows(sheet, number, "", content);
    }
}
