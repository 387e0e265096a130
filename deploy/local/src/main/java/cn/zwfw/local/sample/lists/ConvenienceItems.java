package cn.zwfw.local.sample.lists;

import cn.zwfw.local.sample.review.Department;
import java.util.List;
import java.util.Map;

/** 便民服务事项 (A15). */
final class ConvenienceItems implements SampleList {

    private final Rows rows = Rows.of("convenience");

    @Override
    public String service() {
        return "convenience";
    }

    @Override
    public String name() {
        return "convenience-items";
    }

    @Override
    public String ground() {
        return "A15";
    }

    @Override
    public List<Map<String, ?>> contents(Department department) {
        return rows.of(department).stream()
                .<Map<String, ?>>map(cells ->
                        Map.ofEntries(
                                Map.entry("itemCode", department.code() + "BM" + cells[2]),
                                Map.entry("name", cells[3]),
                                Map.entry("organ", department.code()),
                                Map.entry("content", cells[4]),
                                Map.entry("procedure", cells[5]),
                                Map.entry("timeLimit", cells[6]),
                                Map.entry("requirements", cells[7]),
                                Map.entry("place", department.address()),
                                Map.entry("hours", "工作日 9:00-12:00，14:00-18:00(示例)"),
                                Map.entry("telephone", department.telephone()),
                                Map.entry("fee", cells[8]),
                                Map.entry("webAddress", ""),
                                Map.entry("themes", Rows.words(cells[9])),
                                Map.entry("audiences", Rows.words(cells[10]))))
                .toList();
    }
}
