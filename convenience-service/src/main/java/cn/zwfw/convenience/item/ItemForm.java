package cn.zwfw.convenience.item;

import static cn.zwfw.platform.workbook.Column.codes;
import static cn.zwfw.platform.workbook.Column.text;
import static cn.zwfw.platform.workbook.SheetTemplate.numbered;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.list.ReviewedList;
import cn.zwfw.platform.publication.workbook.ContentRows;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import cn.zwfw.platform.workbook.Group;
import cn.zwfw.platform.workbook.SheetTemplate;
import cn.zwfw.platform.workbook.WorkbookTemplate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** 便民服务事项 in a workbook of one sheet. */
@Component
@Cites(
        value = {"A8", "A15"},
        rows = "C1")
class ItemForm implements WorkbookForm {

    private final ReviewedList<ConvenienceItem> list;
    private final WorkbookTemplate template;
    private final ContentRows fields;

    ItemForm(ReviewedList<ConvenienceItem> list, Classification classes) {
        this.list = list;
        this.template = new WorkbookTemplate(List.of(sheet(classes)));
        this.fields = new ContentRows(template, Map.of());
    }

    private static SheetTemplate sheet(Classification classes) {
        return numbered(
                "便民服务事项",
                text("编码", ContentRows.CODE, 24).noted("新增时留空;修改时必填,与事项编码相同"),
                text("事项编码", "itemCode", 24).must().noted("责任单位的统一社会信用代码、BM 和四位自编序号"),
                text("事项名称", "name", 200).must(),
                text("责任单位", "organ", 18).must().noted("本单位的统一社会信用代码"),
                text("服务内容", "content", 4000).must(),
                text("服务流程", "procedure", 4000).must(),
                text("办结时限", "timeLimit", 200).must(),
                text("管理要求", "requirements", 4000).must(),
                text("地点", "place", 300),
                text("时间", "hours", 300),
                text("电话", "telephone", 20),
                text("收费", "fee", 500).must().noted("不收费的写“不收费”"),
                text("网址", "webAddress", 500),
                codes("主题", "themes", classes.themes()).must(),
                codes("服务对象", "audiences", classes.audiences()).must());
    }

    @Override
    public ReviewedList<?> list() {
        return list;
    }

    @Override
    public WorkbookTemplate template() {
        return template;
    }

    @Override
    public Reading read(Group group) {
        return new Reading(
                group.master().text(ContentRows.CODE).orElse(null),
                fields.content(group),
                List.of(),
                (pointer, code, facts) -> fields.place(group, pointer, code, facts));
    }

    @Override
    public List<Map<String, Object>> rows(
            SheetTemplate sheet, long number, String code, JsonNode content) {
        return fields.rows(sheet, number, code, content);
    }
}
