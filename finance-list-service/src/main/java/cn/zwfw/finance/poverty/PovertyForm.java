package cn.zwfw.finance.poverty;

import static cn.zwfw.finance.sheet.ListSheet.money;
import static cn.zwfw.platform.workbook.Column.date;
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

/** The projects of a district in a workbook. */
@Configuration(proxyBeanMethods = false)
@Cites(
        value = {"A6", "A7"},
        rows = {"F5", "F6"})
class PovertyForm {

    private static final SheetTemplate PROJECTS =
            numbered(
                    "项目",
                    ListSheet.columns(
                            text("主管单位代码", "organ", 18).must().noted("本单位的统一社会信用代码"),
                            whole("年度", "year").must(),
                            text("批次", "batch", 50).must(),
                            text("项目名称", "name", 200).must(),
                            text("审批文号", "approval", 100).must(),
                            money("投资额度", "investment"),
                            money("中央资金", "sources/central"),
                            money("省级资金", "sources/province"),
                            money("市级资金", "sources/city"),
                            money("县级资金", "sources/county"),
                            text("主要建设内容", "works", 4000).must(),
                            text("新增经济效益和扶贫效益", "benefits", 4000).must(),
                            text("项目主管单位", "supervisor", 200).must(),
                            text("项目实施单位", "implementer", 200).must(),
                            text("乡镇", "township", 100).must(),
                            text("村", "village", 100).noted("涉及整个乡镇的留空"),
                            whole("受益户数", "households").must(),
                            whole("受益人数", "persons").must(),
                            date("开工日期", "startOn").must(),
                            date("完工日期", "endOn").must(),
                            whole("进度", "progress").must().noted("百分之几,0 至 100")));

    @Bean
    WorkbookForm povertyWorkbook(ReviewedList<PovertyProject> list) {
        var template = new WorkbookTemplate(List.of(PROJECTS));
        return new CodedForm(list, new ContentRows(template, Map.of()));
    }
}
