package cn.zwfw.approval.run;

import cn.zwfw.platform.flow.Choice;
import cn.zwfw.platform.flow.FlowNode;
import cn.zwfw.platform.flow.Parallel;
import cn.zwfw.platform.flow.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What comes before what in a flow, by its structure alone. */
final class FlowOracle {

    private FlowOracle() {}

    /** All tasks before a node on the lines that lead to it, by the flow's own structure. */
    static List<Task> preceding(Run run, List<FlowNode> line, String node) {
        for (int i = 0; i < line.size(); i++) {
            if (holds(line.get(i), node)) {
                var before = new ArrayList<Task>();
                line.subList(0, i).forEach(each -> inPath(run, each, before));
                if (line.get(i) instanceof Choice choice && !choice.id().equals(node)) {
                    before.add(run.task(choice.id()));
                }
                for (var inner : Lines.of(line.get(i))) {
                    before.addAll(preceding(run, inner, node));
                }
                return before;
            }
        }
        return List.of();
    }

    /** Those of them that are on the branch of the innermost parallel group around it. */
    static List<Task> precedingOnBranch(Run run, List<FlowNode> line, String node) {
        for (var each : line) {
            if (each instanceof Parallel && holds(each, node)) {
                return Lines.of(each).stream()
                        .filter(inner -> inner.stream().anyMatch(n -> holds(n, node)))
                        .flatMap(inner -> precedingOnBranch(run, inner, node).stream())
                        .toList();
            }
            if (each instanceof Choice && holds(each, node) && parallelWithin(each, node)) {
                return Lines.of(each).stream()
                        .flatMap(inner -> precedingOnBranch(run, inner, node).stream())
                        .toList();
            }
        }
        return preceding(run, line, node);
    }

    static boolean parallelWithin(FlowNode node, String id) {
        return Lines.of(node).stream()
                .flatMap(List::stream)
                .filter(inner -> holds(inner, id))
                .anyMatch(inner -> inner instanceof Parallel || parallelWithin(inner, id));
    }

    /** Whether a choice that comes after the one has the other on one of its ways. */
    static boolean chosenSince(List<FlowNode> line, String one, String other) {
        return line.stream()
                .anyMatch(node ->
                        (node instanceof Choice && holds(node, other) && !holds(node, one))
                                || Lines.of(node).stream()
                                        .anyMatch(inner -> chosenSince(inner, one, other)));
    }

    static void inPath(Run run, FlowNode node, List<Task> tasks) {
        var taken = new HashSet<String>();
        taken(run, List.of(node), taken);
        taken.stream().map(run::task).forEach(tasks::add);
    }

    /** The steps and choices on the ways that were taken. */
    static void taken(Run run, List<FlowNode> line, Set<String> ids) {
        for (var node : line) {
            switch (node) {
                case Step step -> ids.add(step.id());
                case Parallel _ -> Lines.of(node).forEach(inner -> taken(run, inner, ids));
                case Choice choice -> {
                    ids.add(choice.id());
                    var chosen = run.task(choice.id()).chosen();
                    if (chosen != null) {
                        taken(run, Lines.taken(choice, chosen), ids);
                    }
                }
            }
        }
    }

    static boolean holds(FlowNode node, String id) {
        return node.id().equals(id)
                || Lines.of(node).stream().flatMap(List::stream).anyMatch(each -> holds(each, id));
    }

    /** Whether two nodes are in different branches of the innermost group that has both. */
    static boolean beside(List<FlowNode> line, String one, String other) {
        for (var node : line) {
            if (holds(node, one) && holds(node, other)) {
                if (node.id().equals(one) || node.id().equals(other)) {
                    return false;
                }
                var inner =
                        Lines.of(node).stream()
                                .filter(each -> each.stream().anyMatch(n -> holds(n, one)))
                                .findFirst()
                                .orElseThrow();
                if (inner.stream().anyMatch(n -> holds(n, other))) {
                    return beside(inner, one, other);
                }
                return node instanceof Parallel;
            }
        }
        return false;
    }
}
