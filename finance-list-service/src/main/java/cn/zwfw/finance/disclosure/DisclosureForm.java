package cn.zwfw.finance.disclosure;

import static cn.zwfw.platform.workbook.Column.code;
import static cn.zwfw.platform.workbook.Column.date;
import static cn.zwfw.platform.workbook.Column.text;
import static cn.zwfw.platform.workbook.Column.whole;
import static cn.zwfw.platform.workbook.SheetTemplate.numbered;

import cn.zwfw.finance.disclosure.Allocation.Way;
import cn.zwfw.finance.disclosure.Disclosure.Grade;
import cn.zwfw.finance.disclosure.Disclosure.Method;
import cn.zwfw.finance.sheet.CodedRows;
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

/** What departments disclose, in a workbook: one sheet for the funds, three for the details. */
@Component
@Cites(value = "A6", rows = "F6")
class DisclosureForm implements WorkbookForm {

    private static final int MONEY = 17;

    private static final SheetTemplate FUNDS =
            numbered(
                    "专项资金",
                    CodedRows.columns(text("项目主管部门", "organ", 18).must().noted("本部门的统一社会信用代码")));

    private static final SheetTemplate MEASURES =
            numbered(
                    "管理办法",
                    text("名称", "title", 200).must(),
                    text("文号", "documentNumber", 100).must(),
                    text("全文地址", "address", 500).must());

    private static final SheetTemplate ALLOCATIONS =
            numbered(
                    "分配使用",
                    text("批次", "batch", 50).must(),
                    text("下达文号", "documentNumber", 100).must(),
                    code("分配方式", "way", CodedRows.labels(Way.values(), Way::label)).must(),
                    text("分配对象", "receiver", 200).must().noted("单位名称,不得填写个人"),
                    text("使用项目", "project", 200).must(),
                    text("金额", "amount", MONEY).must().noted("元,两位小数,文本格式"),
                    date("下达日期", "date").must(),
                    text("所在区划", "region", 6).must());

    private static final SheetTemplate EVALUATIONS =
            numbered(
                    "绩效评价",
                    whole("评价年度", "year").must(),
                    code("评价方式", "method", CodedRows.labels(Method.values(), Method::label)).must(),
                    text("得分", "score", 5).must().noted("百分制,至多一位小数"),
                    code("等级", "grade", CodedRows.labels(Grade.values(), Grade::label)).must(),
                    text("报告地址", "report", 500).must());

    private static final WorkbookTemplate TEMPLATE =
            new WorkbookTemplate(List.of(FUNDS, MEASURES, ALLOCATIONS, EVALUATIONS));

    private static final CodedRows ROWS =
            new CodedRows(
                    new ContentRows(
                            TEMPLATE,
                            Map.of(
                                    "measures", MEASURES.name(),
                                    "allocations", ALLOCATIONS.name(),
                                    "evaluations", EVALUATIONS.name())));

    private final ReviewedList<Disclosure> list;

    DisclosureForm(ReviewedList<Disclosure> list) {
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
        return ROWS.read(group);
    }

    @Override
    public List<Map<String, Object>> rows(
            SheetTemplate sheet, long number, String code, JsonNode content) {
        return ROWS.rows(sheet, number, code, content);
    }
}
