package cn.zwfw.local.demo.powerlist;

import java.util.concurrent.ThreadLocalRandom;

/**
 * The power that the story is about, under a code that no other run has.
 *
 * @param level 行使层级: 3 the city, 4 a district
 * @param law on which it rests
 */
public record Power(String organ, int level, String basicCode, String law) {

    /** Of the city; department 99, which the sample data do not have. */
    public static Power ofCity(String organ) {
        var number = ThreadLocalRandom.current().nextInt(1_000_000);
        return new Power(organ, 3, "620199%06d".formatted(number), "兰州市示例条例第%d号".formatted(number));
    }

    /** The same power as a district's organ holds it. */
    public Power ofDistrict(String districtOrgan) {
        return new Power(districtOrgan, 4, basicCode, law);
    }

    public String code() {
        return organ + level + basicCode;
    }

    /** An entry that names it. */
    public String entry() {
        return "{\"code\": \"%s\"}".formatted(code());
    }

    /** An entry that brings it in. */
    public String entry(String name) {
        return "{\"content\": %s}".formatted(content(name));
    }

    /** An entry that changes it. */
    public String changed(String name) {
        return "{\"code\": \"%s\", \"content\": %s}".formatted(code(), content(name));
    }

    public String content(String name) {
        return """
        {"name": "%s", "type": "01", "organ": "%s", "level": %d, "basicCode": "%s",
         "office": "行政审批处", "audience": ["1", "2"],
         "bases": [{"law": "%s", "documentNumber": "主席令第7号",
                    "article": "第十二条", "text": "下列事项可以设定行政许可……"}],
         "responsibilities": [{"stage": "受理", "duty": "公示应当提交的材料,一次性告知补正材料。",
                    "responsible": "行政审批处", "basis": "行政许可法第三十条、第三十二条",
                    "accountability": "对符合法定条件的申请不予受理的"}],
         "statutoryLimit": {"length": 20, "unit": "WORKING_DAYS"},
         "promisedLimit": {"length": 10, "unit": "WORKING_DAYS"}, "fees": [],
         "flow": {"nodes": [
            {"kind": "step", "id": "accept", "name": "受理", "office": "行政审批处", "duty": "HANDLER",
             "days": 1, "result": "受理通知书", "external": true},
            {"kind": "parallel", "id": "both", "branches": [
              {"nodes": [{"kind": "step", "id": "papers", "name": "材料审查", "office": "行政审批处",
                "duty": "HANDLER", "days": 4, "result": "审查意见", "external": false}]},
              {"nodes": [{"kind": "step", "id": "visit", "name": "现场核查", "office": "监管处",
                "duty": "HANDLER", "days": 5, "result": "核查记录", "external": true}]}]},
            {"kind": "step", "id": "decide", "name": "决定", "office": "分管领导", "duty": "HANDLER",
             "days": 3, "result": "许可决定", "external": true}]},
         "supervision": "市政务服务中心监督窗口",
         "information": {"address": "兰州市城关区示例路1号", "hours": "工作日 9:00-17:00",
            "telephone": "0931-0000001", "supervisionTelephone": "0931-0000002",
            "guide": "到窗口或在网上申请。", "questions": [], "forms": []}, "legacyCode": ""}
        """
                .formatted(name, organ, level, basicCode, law);
    }
}
