package cn.zwfw.approval.run;

import cn.zwfw.platform.flow.Branch;
import cn.zwfw.platform.flow.Choice;
import cn.zwfw.platform.flow.ConditionalBranch;
import cn.zwfw.platform.flow.Flow;
import cn.zwfw.platform.flow.FlowNode;
import cn.zwfw.platform.flow.Parallel;
import cn.zwfw.platform.flow.Step;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Every shape of flow: steps, parallel groups and choices in one another. */
public final class Flows {

    private static final int DEEPEST = 3;

    private Flows() {}

    /** Sound flows of at most some dozens of nodes. */
    public static Arbitrary<Flow> any() {
        return Arbitraries.randomValue(random -> {
            var ids = new AtomicInteger();
            return new Flow(line(random, ids, 0, 1));
        });
    }

    /** A step, a parallel group of two, a step. */
    public static Flow fork() {
        return new Flow(
                List.of(
                        step("accept"),
                        new Parallel(
                                "both",
                                List.of(
                                        new Branch(List.of(step("papers"), step("check"))),
                                        new Branch(List.of(step("visit"), step("report"))))),
                        step("decide")));
    }

    private static List<FlowNode> line(Random random, AtomicInteger ids, int depth, int least) {
        return IntStream.range(0, least + random.nextInt(3))
                .mapToObj(_ -> node(random, ids, depth))
                .toList();
    }

    private static FlowNode node(Random random, AtomicInteger ids, int depth) {
        var kind = depth == DEEPEST ? 0 : random.nextInt(5);
        return switch (kind) {
            case 3 ->
                    new Parallel(
                            "n" + ids.incrementAndGet(),
                            IntStream.range(0, 2 + random.nextInt(2))
                                    .mapToObj(_ -> new Branch(line(random, ids, depth + 1, 1)))
                                    .toList());
            case 4 ->
                    new Choice(
                            "n" + ids.incrementAndGet(),
                            IntStream.range(0, 1 + random.nextInt(2))
                                    .mapToObj(n ->
                                            new ConditionalBranch(
                                                    "条件" + n, line(random, ids, depth + 1, 1)))
                                    .toList(),
                            line(random, ids, depth + 1, 0));
            default -> step("n" + ids.incrementAndGet());
        };
    }

    static Step step(String id) {
        return new Step(id, "环节" + id, "审批处", "HANDLER", 2, "", true);
    }
}
