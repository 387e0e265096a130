package cn.zwfw.platform.flow;

import cn.zwfw.platform.flow.Flow.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Walks once through a flow that may be anything a client sent, and notes what is wrong with it.
 */
final class FlowInspection {

    private final List<Flow.Flaw> flaws = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final AtomicInteger nodes = new AtomicInteger();

    private FlowInspection() {}

    static List<Flow.Flaw> of(Flow flow) {
        var inspection = new FlowInspection();
        inspection.walk(flow.nodes(), "nodes", List.of(), 0);
        inspection.whole(flow);
        return List.copyOf(inspection.flaws);
    }

    private void whole(Flow flow) {
        var path = List.of(new Place("nodes", Place.WHOLE));
        if (nodes.get() > Flow.MOST_NODES) {
            flaws.add(new Flow.Flaw("too-many-nodes", "流程节点不得超过60个", path));
        }
        if (flow.steps().isEmpty()) {
            flaws.add(new Flow.Flaw("no-step", "流程至少包含一个环节", path));
        } else if (flow.steps().stream().noneMatch(Step::external)) {
            flaws.add(new Flow.Flaw("no-external-step", "流程至少包含一个对外公开的环节", path));
        }
    }

    private void walk(List<FlowNode> siblings, String property, List<Place> above, int depth) {
        for (int i = 0; i < siblings.size(); i++) {
            inspect(siblings.get(i), below(above, property, i), depth);
        }
    }

    private void inspect(FlowNode node, List<Place> path, int depth) {
        nodes.incrementAndGet();
        @Nullable String id = node.id();
        if (id != null && !ids.add(id)) {
            flaws.add(
                    new Flow.Flaw("duplicate-id", "节点标识在流程内不得重复", below(path, "id", Place.WHOLE)));
        }
        if (depth > Flow.DEEPEST) {
            flaws.add(
                    new Flow.Flaw("nested-too-deep", "流程嵌套不得超过4层", below(path, "id", Place.WHOLE)));
            return;
        }
        switch (node) {
            case Step _ -> {}
            case Parallel(_, var branches) -> {
                for (int i = 0; i < branches.size(); i++) {
                    walk(branches.get(i).nodes(), "nodes", below(path, "branches", i), depth + 1);
                }
            }
            case Choice(_, var branches, var otherwise) -> {
                for (int i = 0; i < branches.size(); i++) {
                    walk(branches.get(i).nodes(), "nodes", below(path, "branches", i), depth + 1);
                }
                walk(otherwise, "otherwise", path, depth + 1);
            }
        }
    }

    private static List<Place> below(List<Place> above, String property, int index) {
        return Stream.concat(above.stream(), Stream.of(new Place(property, index))).toList();
    }
}
