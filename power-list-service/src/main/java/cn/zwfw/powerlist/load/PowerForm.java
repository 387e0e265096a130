package cn.zwfw.powerlist.load;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.flow.Flow;
import cn.zwfw.platform.publication.list.ReviewedList;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import cn.zwfw.platform.workbook.CellError;
import cn.zwfw.platform.workbook.Group;
import cn.zwfw.platform.workbook.SheetTemplate;
import cn.zwfw.platform.workbook.WorkbookTemplate;
import cn.zwfw.powerlist.item.PowerItem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 权责清单 in a workbook. */
@Component
@Cites(
        value = {"A11", "B6"},
        rows = {"P10", "P11"})
class PowerForm implements WorkbookForm {

    private static final String FLOW = "/flow";

    private final ReviewedList<PowerItem> list;
    private final JsonMapper json;

    PowerForm(ReviewedList<PowerItem> list, JsonMapper json) {
        this.list = list;
        this.json = json;
    }

    @Override
    public ReviewedList<?> list() {
        return list;
    }

    @Override
    public WorkbookTemplate template() {
        return PowerSheets.TEMPLATE;
    }

    @Override
    public Reading read(Group group) {
        var content = PowerSheets.FIELDS.content(group);
        group.master()
                .text("level")
                .ifPresent(level -> content.put("level", Integer.parseInt(level)));
        var flow = FlowReading.of(template(), group.rows(FlowRows.SHEET.name()));
        flow.flow().ifPresent(read -> content.set("flow", read));
        return new Reading(
                group.master().text("code").orElse(null),
                content,
                flow.flaws(),
                (pointer, code, facts) -> place(group, flow, pointer, code, facts));
    }

    private static @Nullable CellError place(
            Group group, FlowReading flow, String pointer, String code, List<Object> facts) {
        if (pointer.startsWith(FLOW)) {
            if (flow.flow().isEmpty()) {
                return null;
            }
            var cell = flow.place(pointer.substring(FLOW.length()), code, facts);
            if (cell.isPresent()) {
                return cell.get();
            }
        }
        return PowerSheets.FIELDS.place(group, pointer, code, facts);
    }

    @Override
    public List<Map<String, Object>> rows(
            SheetTemplate sheet, long number, String code, JsonNode content) {
        return sheet.equals(FlowRows.SHEET)
                ? FlowRows.of(number, json.treeToValue(content.path("flow"), Flow.class))
                : PowerSheets.FIELDS.rows(sheet, number, code, content);
    }
}
