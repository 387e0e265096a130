package cn.zwfw.finance.fund;

import static cn.zwfw.finance.sheet.ListSheet.money;
import static cn.zwfw.platform.workbook.Column.code;
import static cn.zwfw.platform.workbook.Column.text;
import static cn.zwfw.platform.workbook.Column.whole;
import static cn.zwfw.platform.workbook.SheetTemplate.numbered;

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

/** 专项资金清单 in a workbook. */
@Configuration(proxyBeanMethods = false)
@Cites(value = "A6", rows = "F6")
class FundForm {

    private static final SheetTemplate FUNDS =
            numbered(
                    "专项资金",
                    ListSheet.columns(
                            text("财政局", "organ", 18).must().noted("本级财政局的统一社会信用代码"),
                            whole("预算年度", "year").must(),
                            text("项目名称", "name", 200).must(),
                            text("项目主管部门", "department", 18).must().noted("统一社会信用代码"),
                            code(
                                            "资金性质",
                                            "nature",
                                            CodedForm.labels(
                                                    Fund.Nature.values(), Fund.Nature::label))
                                    .must(),
                            text("设立依据", "ground", 2000).must(),
                            whole("存续期起", "period/from").must(),
                            whole("存续期止", "period/to").must(),
                            text("绩效目标", "target", 4000).must(),
                            money("年初预算数", "budget"),
                            money("调整后预算数", "currentBudget")));

    @Bean
    WorkbookForm fundWorkbook(ReviewedList<Fund> list) {
        var template = new WorkbookTemplate(List.of(FUNDS));
        return new CodedForm(list, new ContentRows(template, Map.of()));
    }
}
