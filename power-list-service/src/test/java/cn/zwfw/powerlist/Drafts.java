package cn.zwfw.powerlist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Drafts as a department writes them. */
public final class Drafts {

    private Drafts() {}

    /** Licence number {@code n} of an organ; digits 3 and 4 of its code are its type. */
    public static String item(String organ, int n, String name) {
        return """
        {"name": "%s", "type": "01", "organ": "%s", "level": 3, "basicCode": "0001%08d",
         "office": "行政审批处", "audience": ["1", "2"],
         "bases": [{"law": "中华人民共和国食品安全法", "documentNumber": "主席令第21号",
                    "article": "第三十五条", "text": "国家对食品生产经营实行许可制度。"}],
         "responsibilities": [{"stage": "受理", "duty": "公示依法应当提交的材料;一次性告知补正材料。",
                    "responsible": "行政审批处", "basis": "行政许可法第三十条、第三十二条",
                    "accountability": "对符合法定条件的申请不予受理的"}],
         "statutoryLimit": {"length": 20, "unit": "WORKING_DAYS"},
         "promisedLimit": {"length": 10, "unit": "WORKING_DAYS"},
         "fees": [],
         "flow": {"nodes": [
            {"kind": "step", "id": "accept", "name": "受理", "office": "行政审批处", "duty": "HANDLER",
             "days": 1, "result": "受理通知书", "external": true},
            {"kind": "step", "id": "review", "name": "审查", "office": "行政审批处", "duty": "HANDLER",
             "days": 6, "result": "审查意见", "external": false},
            {"kind": "step", "id": "decide", "name": "决定", "office": "分管领导", "duty": "HANDLER",
             "days": 3, "result": "许可决定", "external": true}]},
         "supervision": "市政务服务中心监督窗口",
         "information": {"address": "兰州市城关区示例路1号", "hours": "工作日 9:00-17:00",
            "telephone": "0931-0000001", "supervisionTelephone": "0931-0000002", "guide": "到窗口或网上申请。",
            "questions": [{"question": "多久办结?", "answer": "十个工作日。"}], "forms": []},
         "legacyCode": ""}
        """
                .formatted(name, organ, n);
    }

    public static String item(int n, String name) {
        return item(Api.ORGAN, n, name);
    }

    public static String code(int n) {
        return Api.ORGAN + "3" + "0001%08d".formatted(n);
    }

    public static String add(String ground, String... items) {
        var entries =
                Arrays.stream(items)
                        .map("{\"content\": %s}"::formatted)
                        .collect(Collectors.joining(","));
        return draft("ADD", ground, entries);
    }

    public static String amend(String ground, String code, String item) {
        return draft("AMEND", ground, "{\"code\": \"%s\", \"content\": %s}".formatted(code, item));
    }

    public static String byCode(String kind, String ground, String... codes) {
        var entries =
                Arrays.stream(codes)
                        .map("{\"code\": \"%s\"}"::formatted)
                        .collect(Collectors.joining(","));
        return draft(kind, ground, entries);
    }

    public static String draft(String kind, String ground, String entries) {
        return draft(kind, ground, entries, particulars(kind, ground));
    }

    private static String particulars(String kind, String ground) {
        if (kind.equals("DELEGATE")) {
            return "{\"receivers\": [\"620102\"]}";
        }
        var nextYear = LocalDate.now(Clock.systemUTC()).plusYears(1);
        return ground.equals("B12(3)") ? periods(nextYear, nextYear.plusDays(30)) : "{}";
    }

    /** A calendar of periods, each by its first and last day (B12(3)). */
    public static String periods(LocalDate... days) {
        return IntStream.range(0, days.length / 2)
                .mapToObj(n ->
                        "{\"from\": \"%s\", \"to\": \"%s\"}"
                                .formatted(days[2 * n], days[2 * n + 1]))
                .collect(Collectors.joining(",", "{\"periods\": [", "]}"));
    }

    public static String draft(String kind, String ground, String entries, String particulars) {
        return """
        {"kind": "%s", "ground": "%s", "reason": "示例理由", "particulars": %s, "entries": [%s]}
        """
                .formatted(kind, ground, particulars, entries);
    }

    /** An approval with everything the stage may ask for. */
    public static String approval(String stage) {
        return decision(stage, "APPROVE");
    }

    public static String decision(String stage, String verdict) {
        var meeting =
                stage.equals("GOVERNMENT_DECISION")
                        ? ", \"meeting\": {\"name\": \"市政府第1次常务会议\", \"date\": \"2026-01-05\","
                                + " \"number\": \"会议纪要〔2026〕1号\"}"
                        : "";
        return "{\"stage\": \"%s\", \"verdict\": \"%s\", \"opinion\": \"示例意见\"%s}"
                .formatted(stage, verdict, meeting);
    }
}
