package cn.zwfw.powerlist.load;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.flow.Flow;
import cn.zwfw.platform.flow.Flows;
import cn.zwfw.platform.workbook.Row;
import cn.zwfw.powerlist.Api;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Cites(value = "B10(2)", rows = "P11")
class FlowRowsProperties {

    @Provide
    Arbitrary<Flow> flows() {
        return Flows.any();
    }

    @Property
    void aFlowThatWasRowsIsTheSameFlow(@ForAll("flows") Flow flow) {
        var reading = read(FlowRows.of(7, flow));

        assertThat(reading.flaws()).isEmpty();
        assertThat(Api.JSON.treeToValue(reading.flow().orElseThrow(), Flow.class)).isEqualTo(flow);
    }

    @Property
    void everyNodeIsARowAndKeepsItsPlace(@ForAll("flows") Flow flow) {
        var rows = FlowRows.of(7, flow);
        var reading = read(rows);

        assertThat(rows).extracting(row -> row.get("id")).doesNotHaveDuplicates();
        for (int i = 0; i < flow.nodes().size(); i++) {
            var cell = reading.place("/nodes/" + i + "/id", "wrong", List.of()).orElseThrow();
            assertThat(rows.get(cell.row() - 2)).containsEntry("id", flow.nodes().get(i).id());
        }
    }

    @Example
    void readsAsAPersonWouldWriteIt() {
        assertThat(FlowRows.of(1, Flows.foodLicence()))
                .extracting(row -> line(row, "id", "branch", "when", "duty"))
                .containsExactly(
                        "accept | | |承办处室",
                        "examine | | |",
                        "documents |examine/分支1 | |承办处室",
                        "on-site |examine/分支2 | |承办处室",
                        "review | | |承办处室",
                        "outcome | | |",
                        "grant |outcome/分支1 |符合法定条件和食品安全标准 |分管领导",
                        "notify |outcome/否则 | |承办处室",
                        "refuse |outcome/否则 | |分管领导",
                        "deliver | | |承办处室");
    }

    private static String line(Map<String, Object> row, String... keys) {
        return Arrays.stream(keys)
                .map(key -> row.getOrDefault(key, "").toString())
                .collect(Collectors.joining(" |"));
    }

    private static FlowReading read(List<Map<String, Object>> rows) {
        var read = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            read.add(new Row(FlowRows.SHEET.name(), i + 2, 7, rows.get(i), Map.of()));
        }
        return FlowReading.of(PowerSheets.TEMPLATE, read);
    }
}
