package cn.zwfw.local.demo.finance;

import java.util.concurrent.ThreadLocalRandom;

/**
 * The fund that the story is about, under a code that no other run has.
 *
 * @param bureau the finance bureau, whose entry it is
 * @param department which spends it
 */
record Fund(String code, String bureau, String department) {

    private static final int YEAR = 2026;

    static Fund ofCity(String bureau, String department) {
        var number = ThreadLocalRandom.current().nextInt(1_000, 10_000);
        return new Fund("620100%d%04d".formatted(YEAR, number), bureau, department);
    }

    String entry(String budget) {
        return "{\"content\": %s}".formatted(content(budget, budget));
    }

    String adjusted(String budget, String current) {
        return "{\"code\": \"%s\", \"content\": %s}".formatted(code, content(budget, current));
    }

    String named() {
        return "{\"code\": \"%s\"}".formatted(code);
    }

    /** That the department was consulted (会同). */
    String consulted() {
        return """
        {"consultations": [
          {"organ": "%s", "agreedOn": "2026-01-05", "document": "兰市监函〔2026〕8号(示例)"}]}
        """
                .formatted(department);
    }

    /** What the department discloses, with one allocation. */
    String disclosed(String amount) {
        return """
        {"content": {"code": "%s", "organ": "%s",
          "measures": [{"title": "示例专项资金管理办法", "documentNumber": "兰财行〔2026〕12号(示例)",
            "address": "/documents/2026-12.pdf"}],
          "allocations": [{"batch": "第一批", "documentNumber": "兰财行〔2026〕30号(示例)",
            "way": "PROJECT", "receiver": "示例检验检测中心", "project": "检测能力建设",
            "amount": "%s", "date": "2026-04-20", "region": "620102"}],
          "evaluations": []}}
        """
                .formatted(code, department, amount);
    }

    private String content(String budget, String current) {
        return """
        {"code": "%s", "organ": "%s", "year": %d, "name": "示例专项资金", "department": "%s",
         "nature": "GENERAL", "ground": "兰州市示例条例", "period": {"from": 2025, "to": 2027},
         "target": "建成示例检测平台 2 个。", "budget": "%s", "currentBudget": "%s"}
        """
                .formatted(code, bureau, YEAR, department, budget, current);
    }
}
