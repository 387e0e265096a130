package cn.zwfw.local.sample.lists;

import cn.zwfw.local.sample.review.Department;
import java.util.List;
import java.util.Map;

/** What departments disclose of their funds: of some all, of some nothing yet (A13(2)). */
final class Disclosures implements SampleList {

    private final Rows rows = Rows.of("funds");

    @Override
    public String service() {
        return "finance-list";
    }

    @Override
    public String name() {
        return "fund-disclosures";
    }

    @Override
    public String ground() {
        return "A13(2)";
    }

    @Override
    public List<Map<String, ?>> contents(Department department) {
        return rows.of(department).stream()
                .filter(cells -> !cells[8].isEmpty())
                .<Map<String, ?>>map(cells ->
                        Map.of(
                                "code", Funds.code(cells),
                                "organ", department.code(),
                                "measures", List.of(measure(cells)),
                                "allocations", List.of(allocation(cells)),
                                "evaluations", List.of()))
                .toList();
    }

    private static Map<String, ?> measure(String[] cells) {
        return Map.of(
                "title", cells[3] + "管理办法(示例)",
                "documentNumber", "示例〔2026〕12号",
                "address", "/documents/sample.pdf");
    }

    private static Map<String, ?> allocation(String[] cells) {
        return Map.of(
                "batch",
                "第一批",
                "documentNumber",
                "示例〔2026〕30号",
                "way",
                "PROJECT",
                "receiver",
                cells[9],
                "project",
                cells[10],
                "amount",
                cells[8],
                "date",
                "2026-04-20",
                "region",
                cells[0].equals("620100") ? "620102" : cells[0]);
    }
}
