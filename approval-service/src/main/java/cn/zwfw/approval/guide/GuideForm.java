package cn.zwfw.approval.guide;

import static cn.zwfw.platform.workbook.Column.code;
import static cn.zwfw.platform.workbook.Column.codes;
import static cn.zwfw.platform.workbook.Column.text;
import static cn.zwfw.platform.workbook.Column.whole;
import static cn.zwfw.platform.workbook.SheetTemplate.numbered;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.list.ReviewedList;
import cn.zwfw.platform.publication.workbook.ContentRows;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import cn.zwfw.platform.workbook.Group;
import cn.zwfw.platform.workbook.SheetTemplate;
import cn.zwfw.platform.workbook.WorkbookTemplate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** 办事指南 in a workbook: one sheet for the guides, one for their materials. */
@Component
@Cites(value = "A14", rows = "V1")
class GuideForm implements WorkbookForm {

    private static final SheetTemplate GUIDES =
            numbered(
                    "指南",
                    text("编码", ContentRows.CODE, 31).noted("新增时留空;修改时必填,与实施编码相同"),
                    text("实施编码", "itemCode", 31).must().noted("权责清单中的现行事项"),
                    text("实施机关", "organ", 18).must().noted("本部门的统一社会信用代码"),
                    text("受理条件", "conditions", 4000).must(),
                    text("办理程序", "procedure", 4000).must(),
                    codes("办理形式", "channels", labels(Guide.Channel.values(), Guide.Channel::label))
                            .must(),
                    text("办理结果", "result", 200));

    private static final SheetTemplate MATERIALS =
            numbered(
                    "材料",
                    text("材料名称", "name", 200).must().noted("不得以“其他材料”兜底"),
                    code(
                                    "必要性",
                                    "necessity",
                                    labels(Material.Necessity.values(), Material.Necessity::label))
                            .must(),
                    code("形式", "form", labels(Material.Form.values(), Material.Form::label)).must(),
                    code("来源渠道", "source", labels(Material.Source.values(), Material.Source::label))
                            .must(),
                    whole("原件份数", "originals").must(),
                    whole("复印件份数", "copies").must(),
                    text("样本地址", "sample", 500),
                    text("说明", "note", 500));

    private static final WorkbookTemplate TEMPLATE =
            new WorkbookTemplate(List.of(GUIDES, MATERIALS));

    private static final ContentRows FIELDS =
            new ContentRows(TEMPLATE, Map.of("materials", MATERIALS.name()));

    private final ReviewedList<Guide> list;

    GuideForm(ReviewedList<Guide> list) {
        this.list = list;
    }

    @Override
    public ReviewedList<?> list() {
        return list;
    }

    @Override
    public WorkbookTemplate template() {
        return TEMPLATE;
    }

    @Override
    public Reading read(Group group) {
        return new Reading(
                group.master().text("code").orElse(null),
                FIELDS.content(group),
                List.of(),
                (pointer, code, facts) -> FIELDS.place(group, pointer, code, facts));
    }

    @Override
    public List<Map<String, Object>> rows(
            SheetTemplate sheet, long number, String code, JsonNode content) {
        return FIELDS.rows(sheet, number, code, content);
    }

    /** The codes of an enumeration with their labels, in its order. */
    private static <E extends Enum<E>> Map<String, String> labels(
            E[] values, Function<E, String> label) {
        var labels = new LinkedHashMap<String, String>();
        Arrays.stream(values).forEach(value -> labels.put(value.name(), label.apply(value)));
        return labels;
    }
}
