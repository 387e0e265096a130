package cn.zwfw.finance.poverty;

import static cn.zwfw.platform.workbook.Column.date;
import static cn.zwfw.platform.workbook.Column.text;
import static cn.zwfw.platform.workbook.Column.whole;
import static cn.zwfw.platform.workbook.SheetTemplate.numbered;

import cn.zwfw.finance.sheet.CodedRows;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.publication.list.ReviewedList;
import cn.zwfw.platform.publication.workbook.ContentRows;
import cn.zwfw.platform.publication.workbook.WorkbookForm;
import cn.zwfw.platform.workbook.Column;
import cn.zwfw.platform.workbook.Group;
import cn.zwfw.platform.workbook.SheetTemplate;
import cn.zwfw.platform.workbook.WorkbookTemplate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The projects of a district in a workbook. */
@Component
@Cites(
        value = {"A6", "A7"},
        rows = {"F5", "F6"})
class PovertyForm implements WorkbookForm {

    private static final int MONEY = 17;

    private static final SheetTemplate PROJECTS =
            numbered(
                    "项目",
                    CodedRows.columns(
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

    private static final WorkbookTemplate TEMPLATE = new WorkbookTemplate(List.of(PROJECTS));

    private static final CodedRows ROWS = new CodedRows(new ContentRows(TEMPLATE, Map.of()));

    private final ReviewedList<PovertyProject> list;

    PovertyForm(ReviewedList<PovertyProject> list) {
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

    private static Column money(String title, String key) {
        return text(title, key, MONEY).must().noted("元,两位小数,文本格式");
    }
}
