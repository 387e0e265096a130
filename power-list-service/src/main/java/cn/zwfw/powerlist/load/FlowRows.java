package cn.zwfw.powerlist.load;

import static cn.zwfw.platform.workbook.Column.code;
import static cn.zwfw.platform.workbook.Column.text;
import static cn.zwfw.platform.workbook.Column.whole;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.flow.Choice;
import cn.zwfw.platform.flow.Flow;
import cn.zwfw.platform.flow.FlowNode;
import cn.zwfw.platform.flow.Parallel;
import cn.zwfw.platform.flow.Step;
import cn.zwfw.platform.workbook.SheetTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A flow as rows, in the order in which it is read. Every step and every block is a row with its
 * 编号; what lies in a block names the block and the branch, {@code 编号/分支1} or {@code 编号/否则}, and the
 * first row of a branch of a choice gives its condition. As the numbers are unique in a flow, one
 * such name says the whole way down, however deep. {@link FlowReading} is the way back.
 */
final class FlowRows {

    static final String KIND = "kind";
    static final String ID = "id";
    static final String BRANCH = "branch";
    static final String WHEN = "when";
    static final String NAME = "name";
    static final String OFFICE = "office";
    static final String DUTY = "duty";
    static final String DAYS = "days";
    static final String RESULT = "result";
    static final String EXTERNAL = "external";

    static final String STEP = "step";
    static final String PARALLEL = "parallel";
    static final String CHOICE = "choice";

    /** After the number of a block and a slash. */
    static final String NTH = "分支";

    static final String OTHERWISE = "否则";

    static final SheetTemplate SHEET =
            SheetTemplate.numbered(
                    "流程",
                    code("类别", KIND, kinds()).must().noted("并联、选择为分支的起点,只填编号和所在分支"),
                    text("编号", ID, 40).must().noted("小写字母、数字、连字符,在同一事项内不得重复"),
                    text("所在分支", BRANCH, 60)
                            .noted("不在分支内的留空;在并联、选择之内的填其编号和第几个分支,如 3/分支1;选择的其余情况填 3/否则"),
                    text("分支条件", WHEN, 60).noted("选择的每个分支在其第一行填写,如 符合法定条件"),
                    text("环节名称", NAME, 60),
                    text("承办机构", OFFICE, 100),
                    text("办理职责", DUTY, 40).noted("如" + Duty.HANDLER.label() + ";留空即为此"),
                    whole("工作日数", DAYS).noted("当日办结填0"),
                    text("办理结果", RESULT, 200),
                    code("对外公开", EXTERNAL, truths()));

    /** The columns that only steps fill. */
    static final List<String> OF_STEPS = List.of(NAME, OFFICE, DUTY, DAYS, RESULT, EXTERNAL);

    private static final Map<String, String> DUTIES =
            Arrays.stream(Duty.values())
                    .collect(Collectors.toUnmodifiableMap(Duty::label, Duty::name));

    private FlowRows() {}

    static List<Map<String, Object>> of(long number, Flow flow) {
        var rows = new ArrayList<Map<String, Object>>();
        write(flow.nodes(), "", "", rows);
        rows.forEach(row -> row.put("number", number));
        return List.copyOf(rows);
    }

    /** Code of the duty with this label; what is no label is taken for a code. */
    static String duty(String label) {
        return DUTIES.getOrDefault(label, label);
    }

    private static void write(
            List<FlowNode> nodes, String branch, String when, List<Map<String, Object>> rows) {
        var condition = when;
        for (var node : nodes) {
            var row = new HashMap<String, Object>();
            rows.add(row);
            row.put(ID, node.id());
            putFilled(row, BRANCH, branch);
            putFilled(row, WHEN, condition);
            condition = "";
            switch (node) {
                case Step step -> write(step, row);
                case Parallel(var id, var branches) -> {
                    row.put(KIND, PARALLEL);
                    for (int i = 0; i < branches.size(); i++) {
                        write(branches.get(i).nodes(), nth(id, i), "", rows);
                    }
                }
                case Choice(var id, var branches, var otherwise) -> {
                    row.put(KIND, CHOICE);
                    for (int i = 0; i < branches.size(); i++) {
                        var way = branches.get(i);
                        write(way.nodes(), nth(id, i), way.when(), rows);
                    }
                    write(otherwise, id + "/" + OTHERWISE, "", rows);
                }
            }
        }
    }

    private static String nth(String block, int index) {
        return block + "/" + NTH + (index + 1);
    }

    private static void write(Step step, Map<String, Object> row) {
        row.put(KIND, STEP);
        row.put(NAME, step.name());
        row.put(OFFICE, step.office());
        row.put(DUTY, label(step.duty()));
        row.put(DAYS, (long) step.days());
        putFilled(row, RESULT, step.result());
        row.put(EXTERNAL, String.valueOf(step.external()));
    }

    private static String label(String duty) {
        return Arrays.stream(Duty.values())
                .filter(known -> known.name().equals(duty))
                .map(Duty::label)
                .findFirst()
                .orElse(duty);
    }

    private static void putFilled(Map<String, Object> row, String key, String text) {
        if (!text.isEmpty()) {
            row.put(key, text);
        }
    }

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put(STEP, "环节");
        kinds.put(PARALLEL, "并联");
        kinds.put(CHOICE, "选择");
        return kinds;
    }

    private static Map<String, String> truths() {
        var truths = new LinkedHashMap<String, String>();
        truths.put("true", "是");
        truths.put("false", "否");
        return truths;
    }
}
