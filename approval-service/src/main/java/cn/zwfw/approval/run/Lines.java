package cn.zwfw.approval.run;

import cn.zwfw.platform.flow.Branch;
import cn.zwfw.platform.flow.Choice;
import cn.zwfw.platform.flow.ConditionalBranch;
import cn.zwfw.platform.flow.FlowNode;
import cn.zwfw.platform.flow.Parallel;
import cn.zwfw.platform.flow.Step;
import java.util.List;
import java.util.stream.Stream;

/** The lines of nodes within a node. */
final class Lines {

    private Lines() {}

    /** Every line, taken or not; none for a step. */
    static List<List<FlowNode>> of(FlowNode node) {
        return switch (node) {
            case Step _ -> List.of();
            case Parallel parallel -> parallel.branches().stream().map(Branch::nodes).toList();
            case Choice choice ->
                    Stream.concat(
                                    choice.branches().stream().map(ConditionalBranch::nodes),
                                    Stream.of(choice.otherwise()))
                            .toList();
        };
    }

    /** The line that a choice takes. */
    static List<FlowNode> taken(Choice choice, int branch) {
        return branch == Task.OTHERWISE
                ? choice.otherwise()
                : choice.branches().get(branch).nodes();
    }

    static boolean contains(FlowNode node, String step) {
        return node.steps().anyMatch(each -> each.id().equals(step));
    }

    /** Where on the line the step is, or -1. */
    static int position(List<FlowNode> line, String step) {
        for (int i = 0; i < line.size(); i++) {
            if (contains(line.get(i), step)) {
                return i;
            }
        }
        return -1;
    }
}
