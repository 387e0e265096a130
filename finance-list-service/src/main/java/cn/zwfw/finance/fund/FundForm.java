package cn.zwfw.finance.fund;

import static cn.zwfw.platform.workbook.Column.code;
import static cn.zwfw.platform.workbook.Column.text;
import static cn.zwfw.platform.workbook.Column.whole;
import static cn.zwfw.platform.workbook.SheetTemplate.numbered;

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

/** 专项资金清单 in a workbook; money stands in cells of text, so that no spreadsheet rounds it. */
@Component
@Cites(value = "A6", rows = "F6")
class FundForm implements WorkbookForm {

    private static final int MONEY = 17;

    private static final SheetTemplate FUNDS =
            numbered(
                    "专项资金",
                    CodedRows.columns(
                            text("财政局", "organ", 18).must().noted("本级财政局的统一社会信用代码"),
                            whole("预算年度", "year").must(),
                            text("项目名称", "name", 200).must(),
                            text("项目主管部门", "department", 18).must().noted("统一社会信用代码"),
                            code(
                                            "资金性质",
                                            "nature",
                                            CodedRows.labels(
                                                    Fund.Nature.values(), Fund.Nature::label))
                                    .must(),
                            text("设立依据", "ground", 2000).must(),
                            whole("存续期起", "period/from").must(),
                            whole("存续期止", "period/to").must(),
                            text("绩效目标", "target", 4000).must(),
                            text("年初预算数", "budget", MONEY).must().noted("元,两位小数,文本格式"),
                            text("调整后预算数", "currentBudget", MONEY).must().noted("元,两位小数,文本格式")));

    private static final WorkbookTemplate TEMPLATE = new WorkbookTemplate(List.of(FUNDS));

    private static final CodedRows ROWS = new CodedRows(new ContentRows(TEMPLATE, Map.of()));

    private final ReviewedList<Fund> list;

    FundForm(ReviewedList<Fund> list) {
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
