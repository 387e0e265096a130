package cn.zwfw.powerlist.load;

import static cn.zwfw.platform.workbook.Column.code;
import static cn.zwfw.platform.workbook.Column.codes;
import static cn.zwfw.platform.workbook.Column.text;
import static cn.zwfw.platform.workbook.Column.whole;
import static cn.zwfw.platform.workbook.SheetTemplate.numbered;

import cn.zwfw.platform.publication.workbook.ContentRows;
import cn.zwfw.platform.workbook.SheetTemplate;
import cn.zwfw.platform.workbook.WorkbookTemplate;
import cn.zwfw.powerlist.item.Audience;
import cn.zwfw.powerlist.item.PowerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The workbook of powers: one sheet for the items and one for each group that repeats. */
final class PowerSheets {

    private static final SheetTemplate ITEMS =
            numbered(
                    "事项",
                    text("实施编码", ContentRows.CODE, 31).noted("新增时留空;要素变更时必填,不得改动"),
                    text("事项名称", "name", 200).must(),
                    code("权力类型", "type", types()).must(),
                    text("行使主体", "organ", 18).must().noted("本部门的统一社会信用代码"),
                    code("行使层级", "level", levels()).must(),
                    text("基本编码", "basicCode", 12).must().noted("12位数字,第3、4位为权力类型代码"),
                    text("承办机构", "office", 100).must(),
                    codes("服务对象", "audience", audiences()).must(),
                    whole("法定时限", "statutoryLimit/length").must().noted("0为当场办结"),
                    code("法定时限单位", "statutoryLimit/unit", units()).must(),
                    whole("承诺时限", "promisedLimit/length").must().noted("不得长于法定时限"),
                    code("承诺时限单位", "promisedLimit/unit", units()).must(),
                    text("监督方式", "supervision", 500).must(),
                    text("办公地址", "information/address", 200).must(),
                    text("办公时间", "information/hours", 100).must(),
                    text("咨询电话", "information/telephone", 20).must().noted("数字和连字符"),
                    text("监督电话", "information/supervisionTelephone", 20)
                            .must()
                            .noted("数字和连字符,不得与咨询电话相同"),
                    text("办事指南", "information/guide", 4000).must(),
                    text("原编码", "legacyCode", 64));

    private static final SheetTemplate BASES =
            numbered(
                    "依据",
                    text("法律法规名称", "law", 200).must(),
                    text("文号", "documentNumber", 100),
                    text("条款", "article", 100).must(),
                    text("条文内容", "text", 2000).must());

    private static final SheetTemplate RESPONSIBILITIES =
            numbered(
                    "责任事项",
                    text("责任环节", "stage", 50).must(),
                    text("职责内容", "duty", 1000).must(),
                    text("责任主体", "responsible", 100).must(),
                    text("责任依据", "basis", 500).must(),
                    text("追责情形", "accountability", 1000).must());

    private static final SheetTemplate FEES =
            numbered(
                    "收费",
                    text("收费项目", "name", 100).must(),
                    text("收费依据", "basis", 500).must(),
                    text("收费标准", "standard", 500).must());

    private static final SheetTemplate QUESTIONS =
            numbered("常见问题", text("问题", "question", 300).must(), text("解答", "answer", 2000).must());

    private static final SheetTemplate FORMS =
            numbered(
                    "表格",
                    text("表格名称", "name", 200).must(),
                    text("获取地址", "address", 500).must().noted("以 http、https 或 / 开头"));

    static final WorkbookTemplate TEMPLATE =
            new WorkbookTemplate(
                    List.of(
                            ITEMS,
                            BASES,
                            RESPONSIBILITIES,
                            FEES,
                            FlowRows.SHEET,
                            QUESTIONS,
                            FORMS));

    /** What of it stands as it is; the flow is nested and has rows of its own kind. */
    static final ContentRows FIELDS =
            new ContentRows(
                    TEMPLATE,
                    Map.of(
                            "bases", BASES.name(),
                            "responsibilities", RESPONSIBILITIES.name(),
                            "fees", FEES.name(),
                            "information/questions", QUESTIONS.name(),
                            "information/forms", FORMS.name()));

    private PowerSheets() {}

    private static Map<String, String> types() {
        var types = new LinkedHashMap<String, String>();
        for (var type : PowerType.values()) {
            types.put(type.code(), type.label());
        }
        return types;
    }

    /** 行使层级 (GB/T 39046-2020 A.2). */
    private static Map<String, String> levels() {
        return counted("国家级", "省级", "市级", "县级", "镇(乡、街道)级", "村(社区)级", "分级管理");
    }

    private static Map<String, String> audiences() {
        var audiences = new LinkedHashMap<String, String>();
        for (var audience : Audience.values()) {
            audiences.put(audience.code(), audience.label());
        }
        return audiences;
    }

    private static Map<String, String> units() {
        var units = new LinkedHashMap<String, String>();
        units.put("WORKING_DAYS", "工作日");
        units.put("CALENDAR_DAYS", "自然日");
        return units;
    }

    /** Labels of codes that count from 1. */
    private static Map<String, String> counted(String... labels) {
        var codes = new LinkedHashMap<String, String>();
        for (int i = 0; i < labels.length; i++) {
            codes.put(String.valueOf(i + 1), labels[i]);
        }
        return codes;
    }
}
