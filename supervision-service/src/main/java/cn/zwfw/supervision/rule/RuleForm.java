package cn.zwfw.supervision.rule;

import static cn.zwfw.platform.workbook.Column.code;
import static cn.zwfw.platform.workbook.Column.text;
import static cn.zwfw.platform.workbook.Column.whole;
import static cn.zwfw.platform.workbook.SheetTemplate.numbered;

import cn.zwfw.platform.access.Duty;
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

/** 监察规则 in a workbook. */
@Configuration(proxyBeanMethods = false)
@Cites(value = "A24", rows = "S1")
class RuleForm {

    private static final int CODE = 6;

    private static final SheetTemplate RULES =
            numbered(
                    "监察规则",
                    CodedForm.columns(
                            "监察规则编号",
                            CODE,
                            "两位大写字母、四位数字",
                            text("监察机关", "organ", 18).must().noted("统一社会信用代码"),
                            text("名称", "name", 100).must(),
                            code(
                                            "监察点",
                                            "watched",
                                            CodedForm.labels(Watched.values(), Watched::label))
                                    .must(),
                            code(
                                            "衡量",
                                            "measure",
                                            CodedForm.labels(Measure.values(), Measure::label))
                                    .must(),
                            whole("数值", "threshold").must().noted("剩余工作日数或者已用百分比;其他填 0"),
                            code("级别", "level", CodedForm.labels(Level.values(), Level::label))
                                    .must(),
                            code("由谁处理", "addressee", CodedForm.labels(Duty.values(), Duty::label))
                                    .must(),
                            text("发牌说明", "message", 300).must()));

    @Bean
    WorkbookForm ruleWorkbook(ReviewedList<SupervisionRule> list) {
        var template = new WorkbookTemplate(List.of(RULES));
        return new CodedForm(list, new ContentRows(template, Map.of()));
    }
}
