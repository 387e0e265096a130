package cn.zwfw.powerlist.load;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.workbook.CellError;
import cn.zwfw.platform.workbook.Row;
import cn.zwfw.platform.workbook.WorkbookTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The flow that rows tell; see {@link FlowRows}. It remembers which row made which part. */
final class FlowReading {

    private static final Pattern BRANCH =
            Pattern.compile(
                    "(.+)/(?:%s([1-9][0-9]?)|%s)".formatted(FlowRows.NTH, FlowRows.OTHERWISE));

    private final WorkbookTemplate template;
    private final ObjectNode flow = JsonNodeFactory.instance.objectNode();
    private final Map<String, Block> blocks = new HashMap<>();
    private final Map<String, Row> places = new HashMap<>();
    private final List<CellError> flaws = new ArrayList<>();

    private FlowReading(WorkbookTemplate template) {
        this.template = template;
    }

    static FlowReading of(WorkbookTemplate template, List<Row> rows) {
        var reading = new FlowReading(template);
        // without kind and number, told already, nobody knows what lies where
        if (rows.stream().allMatch(FlowReading::isNamed)) {
            reading.flow.putArray("nodes");
            rows.forEach(reading::add);
        }
        return reading;
    }

    private static boolean isNamed(Row row) {
        return row.text(FlowRows.KIND).isPresent() && row.text(FlowRows.ID).isPresent();
    }

    /** The flow, if the rows make one; whether it is sound is another question. */
    Optional<JsonNode> flow() {
        return flow.isEmpty() || !flaws.isEmpty() ? Optional.empty() : Optional.of(flow);
    }

    List<CellError> flaws() {
        return flaws;
    }

    /**
     * The cell of a place in the flow.
     *
     * @param pointer from the flow, {@code /nodes/2/branches/0/when}
     */
    Optional<CellError> place(String pointer, String code, List<Object> facts) {
        for (var at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            var row = places.get(at);
            if (row != null) {
                var rest = pointer.substring(Math.min(at.length() + 1, pointer.length()));
                return Optional.of(template.at(row, rest, code, facts));
            }
        }
        return Optional.empty();
    }

    private void add(Row row) {
        var node = node(row);
        siblings(row)
                .ifPresent(siblings -> {
                    var at = siblings.at() + "/" + siblings.nodes().size();
                    siblings.nodes().add(node);
                    places.put(at, row);
                    remember(node, at);
                });
        remember(node, "");
    }

    /** Even a block that lies nowhere is known, so that what lies in it is not told as lost. */
    private void remember(ObjectNode node, String at) {
        if (node.has("branches")) {
            blocks.putIfAbsent(node.path(FlowRows.ID).asString(), new Block(node, at));
        }
    }

    private ObjectNode node(Row row) {
        var node = JsonNodeFactory.instance.objectNode();
        var kind = row.text(FlowRows.KIND).orElseThrow();
        node.put(FlowRows.KIND, kind);
        node.put(FlowRows.ID, row.text(FlowRows.ID).orElseThrow());
        if (kind.equals(FlowRows.STEP)) {
            fill(node, row);
            return node;
        }
        FlowRows.OF_STEPS.stream()
                .filter(key -> row.values().containsKey(key))
                .forEach(key -> flaw(row, key, "flow-not-of-block"));
        node.putArray("branches");
        if (kind.equals(FlowRows.CHOICE)) {
            node.putArray("otherwise");
        }
        return node;
    }

    private void fill(ObjectNode step, Row row) {
        step.put(FlowRows.NAME, required(row, FlowRows.NAME));
        step.put(FlowRows.OFFICE, required(row, FlowRows.OFFICE));
        step.put(FlowRows.DUTY, FlowRows.duty(row.text(FlowRows.DUTY).orElse(Duty.HANDLER.name())));
        step.put(FlowRows.RESULT, row.text(FlowRows.RESULT).orElse(""));
        step.put(FlowRows.EXTERNAL, required(row, FlowRows.EXTERNAL).equals("true"));
        row.whole(FlowRows.DAYS)
                .ifPresentOrElse(
                        days -> step.put(FlowRows.DAYS, days),
                        () -> flaw(row, FlowRows.DAYS, "missing-value"));
    }

    private String required(Row row, String key) {
        var text = row.text(key);
        if (text.isEmpty()) {
            flaw(row, key, "missing-value");
        }
        return text.orElse("");
    }

    /** Where the row belongs; none if it does not say so rightly. */
    private Optional<Siblings> siblings(Row row) {
        var branch = row.text(FlowRows.BRANCH);
        if (branch.isEmpty()) {
            refuseCondition(row);
            return Optional.of(new Siblings((ArrayNode) flow.get("nodes"), "/nodes"));
        }
        var named = BRANCH.matcher(branch.get());
        if (!named.matches()) {
            flaw(row, FlowRows.BRANCH, "flow-branch-form");
            return Optional.empty();
        }
        var block = blocks.get(named.group(1));
        if (block == null) {
            flaw(row, FlowRows.BRANCH, "flow-branch-unknown", named.group(1));
            return Optional.empty();
        }
        return named.group(2) == null
                ? otherwise(row, block)
                : nth(row, block, Integer.parseInt(named.group(2)) - 1);
    }

    private Optional<Siblings> otherwise(Row row, Block block) {
        refuseCondition(row);
        if (!block.isChoice()) {
            flaw(row, FlowRows.BRANCH, "flow-branch-otherwise");
            return Optional.empty();
        }
        var nodes = (ArrayNode) block.node().get("otherwise");
        return Optional.of(new Siblings(nodes, block.at() + "/otherwise"));
    }

    private Optional<Siblings> nth(Row row, Block block, int index) {
        var branches = (ArrayNode) block.node().get("branches");
        if (index > branches.size()) {
            flaw(row, FlowRows.BRANCH, "flow-branch-gap", branches.size() + 1);
            return Optional.empty();
        }
        var at = block.at() + "/branches/" + index;
        boolean begins = index == branches.size();
        if (begins) {
            branches.addObject().putArray("nodes");
            places.put(at, row);
        }
        var branch = (ObjectNode) branches.get(index);
        if (begins && block.isChoice()) {
            branch.put(FlowRows.WHEN, row.text(FlowRows.WHEN).orElse(""));
        } else {
            refuseCondition(row);
        }
        return Optional.of(new Siblings((ArrayNode) branch.get("nodes"), at + "/nodes"));
    }

    private void refuseCondition(Row row) {
        if (row.text(FlowRows.WHEN).isPresent()) {
            flaw(row, FlowRows.WHEN, "flow-condition-misplaced");
        }
    }

    private void flaw(Row row, String key, String code, Object... facts) {
        flaws.add(template.at(row, key, code, List.of(facts)));
    }

    /** A block, and where in the flow it is. */
    private record Block(ObjectNode node, String at) {

        boolean isChoice() {
            return node.has("otherwise");
        }
    }

    private record Siblings(ArrayNode nodes, String at) {}
}
