package cn.zwfw.finance.fund;

import cn.zwfw.finance.Api;

/** Funds and disclosures as they are written. */
public final class FundDrafts {

    private FundDrafts() {}

    /** Fund number {@code n} of the city in 2026. */
    public static String code(int n) {
        return "6201002026%04d".formatted(n);
    }

    public static String fund(String code, String budget, String current) {
        return """
        {"code": "%s", "organ": "%s", "year": %s, "name": "中小企业发展专项资金",
         "department": "%s", "nature": "GENERAL", "ground": "兰州市促进中小企业发展办法",
         "period": {"from": 2025, "to": 2027}, "target": "支持企业技术改造 100 项。",
         "budget": "%s", "currentBudget": "%s"}
        """
                .formatted(
                        code, Api.BUREAU, code.substring(6, 10), Api.DEPARTMENT, budget, current);
    }

    public static String consulted(String department) {
        return """
        {"consultations": [
          {"organ": "%s", "agreedOn": "2026-01-05", "document": "兰财函〔2026〕8号"}]}
        """
                .formatted(department);
    }

    public static String add(String fund) {
        return fundChange("ADD", "A13(2)", "{\"content\": " + fund + "}");
    }

    public static String adjust(String code, String fund) {
        return fundChange(
                "ADJUST",
                "A13(2)-PRIORITIES",
                "{\"code\": \"%s\", \"content\": %s}".formatted(code, fund));
    }

    public static String fundChange(String kind, String ground, String entry) {
        return """
        {"list": "special-funds", "kind": "%s", "ground": "%s", "reason": "年度编制和调整",
         "particulars": %s, "entries": [%s]}
        """
                .formatted(kind, ground, consulted(Api.DEPARTMENT), entry);
    }

    public static String cancel(String code) {
        return """
        {"list": "special-funds", "kind": "CANCEL", "ground": "A13(2)-AIM", "reason": "偏离目标",
         "entries": [{"code": "%s"}]}
        """
                .formatted(code);
    }

    /** What the department discloses, with one allocation for each amount. */
    public static String disclosure(String code, String... amounts) {
        var allocations = new StringBuilder();
        for (var amount : amounts) {
            allocations
                    .append(allocations.isEmpty() ? "" : ",")
                    .append(
                            """
                            {"batch": "第一批", "documentNumber": "兰财企〔2026〕30号",
                             "way": "PROJECT", "receiver": "兰州某机械有限公司",
                             "project": "数控机床技术改造", "amount": "%s",
                             "date": "2026-04-20", "region": "620102"}
                            """
                                    .formatted(amount));
        }
        return """
        {"code": "%s", "organ": "%s",
         "measures": [{"title": "兰州市中小企业发展专项资金管理办法",
           "documentNumber": "兰财企〔2026〕12号", "address": "/documents/2026-12.pdf"}],
         "allocations": [%s],
         "evaluations": [{"year": 2026, "method": "SELF", "score": "92.5",
           "grade": "EXCELLENT", "report": "/documents/2026-evaluation.pdf"}]}
        """
                .formatted(code, Api.DEPARTMENT, allocations);
    }

    public static String disclose(String disclosure) {
        return disclosureChange("ADD", "{\"content\": " + disclosure + "}");
    }

    public static String amend(String code, String disclosure) {
        return disclosureChange(
                "AMEND", "{\"code\": \"%s\", \"content\": %s}".formatted(code, disclosure));
    }

    public static String disclosureChange(String kind, String entry) {
        return """
        {"list": "fund-disclosures", "kind": "%s", "ground": "A13(2)", "reason": "动态公开",
         "entries": [%s]}
        """
                .formatted(kind, entry);
    }
}
