package cn.zwfw.finance.disclosure;

import static cn.zwfw.finance.sheet.ListSheet.money;
import static cn.zwfw.platform.workbook.Column.code;
import static cn.zwfw.platform.workbook.Column.date;
import static cn.zwfw.platform.workbook.Column.text;
import static cn.zwfw.platform.workbook.Column.whole;
import static cn.zwfw.platform.workbook.SheetTemplate.numbered;

import cn.zwfw.finance.disclosure.Allocation.Way;
import cn.zwfw.finance.disclosure.Disclosure.Grade;
import cn.zwfw.finance.disclosure.Disclosure.Method;
import cn.zwfw.finance.sheet.ListSheet;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.list.ReviewedList;
import cn.zwfw.platform.publication.workbook.CodedForm;
import cn.zwfw.platform.publication.workbook.ContentRows;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import cn.zwfw.platform.workbook.SheetTemplate;
import cn.zwfw.platform.workbook.WorkbookTemplate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What departments disclose, in a workbook: one sheet for the funds, three for the details. */
@Configuration(proxyBeanMethods = false)
@Cites(value = "A6", rows = "F6")
class DisclosureForm {

    private static final SheetTemplate FUNDS =
            numbered(
                    "专项资金",
                    ListSheet.columns(text("项目主管部门", "organ", 18).must().noted("本部门的统一社会信用代码")));

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
                    code("分配方式", "way", CodedForm.labels(Way.values(), Way::label)).must(),
                    text("分配对象", "receiver", 200).must().noted("单位名称,不得填写个人"),
                    text("使用项目", "project", 200).must(),
                    money("金额", "amount"),
                    date("下达日期", "date").must(),
                    text("所在区划", "region", 6).must());

    private static final SheetTemplate EVALUATIONS =
            numbered(
                    "绩效评价",
                    whole("评价年度", "year").must(),
                    code("评价方式", "method", CodedForm.labels(Method.values(), Method::label)).must(),
                    text("得分", "score", 5).must().noted("百分制,至多一位小数"),
                    code("等级", "grade", CodedForm.labels(Grade.values(), Grade::label)).must(),
                    text("报告地址", "report", 500).must());

    @Bean
    WorkbookForm disclosureWorkbook(ReviewedList<Disclosure> list) {
        var template = new WorkbookTemplate(List.of(FUNDS, MEASURES, ALLOCATIONS, EVALUATIONS));
        return new CodedForm(
                list,
                new ContentRows(
                        template,
                        Map.of(
                                "measures", MEASURES.name(),
                                "allocations", ALLOCATIONS.name(),
                                "evaluations", EVALUATIONS.name())));
    }
}
