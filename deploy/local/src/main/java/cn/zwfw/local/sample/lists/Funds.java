package cn.zwfw.local.sample.lists;

import cn.zwfw.local.Table;
import cn.zwfw.local.sample.review.Department;
import java.util.List;
import java.util.Map;

/** 财政专项资金, written by the finance bureau of each region (A13(2)). */
final class Funds implements SampleList {

    static final int YEAR = 2026;
    private static final String BUREAU = "finance-bureau";

    private final List<String[]> rows = Table.rows("/sample/funds.csv");

    @Override
    public String service() {
        return "finance-list";
    }

    @Override
    public String name() {
        return "special-funds";
    }

    @Override
    public String ground() {
        return "A13(2)";
    }

    @Override
    public List<Map<String, ?>> contents(Department department) {
        if (!department.slug().equals(BUREAU)) {
            return List.of();
        }
        return rows.stream()
                .filter(cells -> cells[0].equals(department.region().code()))
                .<Map<String, ?>>map(cells ->
                        Map.ofEntries(
                                Map.entry("code", code(cells)),
                                Map.entry("organ", department.code()),
                                Map.entry("year", YEAR),
                                Map.entry("name", cells[3]),
                                Map.entry("department", codeOf(cells[0], cells[1])),
                                Map.entry("nature", cells[4]),
                                Map.entry("ground", cells[5]),
                                Map.entry("period", Map.of("from", 2025, "to", 2027)),
                                Map.entry("target", cells[6]),
                                Map.entry("budget", cells[7]),
                                Map.entry("currentBudget", cells[7])))
                .toList();
    }

    @Override
    public Map<String, ?> particulars(List<Map<String, ?>> contents) {
        return Map.of(
                "consultations",
                contents.stream()
                        .map(fund -> fund.get("department"))
                        .distinct()
                        .map(department ->
                                Map.of(
                                        "organ", department,
                                        "agreedOn", "2026-01-05",
                                        "document", "复函〔2026〕8号(示例)"))
                        .toList());
    }

    static String code(String[] cells) {
        return cells[0] + YEAR + cells[2];
    }

    private static String codeOf(String region, String slug) {
        return Table.organs().stream()
                .filter(organ -> organ.region().equals(region) && organ.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no organ " + slug))
                .creditCode();
    }
}
