package cn.zwfw.platform.flow;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Flows to test with: one from real life and all others. */
public final class Flows {

    static final String HOSTILE = "</text><script>alert(1)</script>&<!--]]>\"'\u0000\uD800";

    private Flows() {}

    static Step step(String id, String name, int days, boolean external) {
        return new Step(id, name, "行政审批科", "HANDLER", days, "", external);
    }

    public static Flow foodLicence() {
        String reviewers = "食品经营安全监督管理科";
        return new Flow(
                List.of(
                        new Step(
                                "accept",
                                "受理",
                                "政务服务大厅市场监管局窗口",
                                "HANDLER",
                                1,
                                "受理通知书或不予受理通知书",
                                true),
                        new Parallel(
                                "examine",
                                List.of(
                                        new Branch(
                                                List.of(
                                                        new Step(
                                                                "documents",
                                                                "材料审查",
                                                                "行政审批科",
                                                                "HANDLER",
                                                                3,
                                                                "材料审查意见",
                                                                false))),
                                        new Branch(
                                                List.of(
                                                        new Step(
                                                                "on-site",
                                                                "现场核查",
                                                                reviewers,
                                                                "HANDLER",
                                                                5,
                                                                "食品经营许可现场核查表",
                                                                true))))),
                        new Step("review", "审核", "行政审批科", "HANDLER", 2, "审核意见", false),
                        new Choice(
                                "outcome",
                                List.of(
                                        new ConditionalBranch(
                                                "符合法定条件和食品安全标准",
                                                List.of(
                                                        new Step(
                                                                "grant",
                                                                "准予许可决定",
                                                                "分管领导",
                                                                "PUBLISHER",
                                                                2,
                                                                "食品经营许可证",
                                                                true)))),
                                List.of(
                                        new Step(
                                                "notify",
                                                "告知陈述申辩权利",
                                                "行政审批科",
                                                "HANDLER",
                                                3,
                                                "行政许可听证告知书",
                                                true),
                                        new Step(
                                                "refuse",
                                                "不予许可决定",
                                                "分管领导",
                                                "PUBLISHER",
                                                2,
                                                "不予行政许可决定书（说明理由，告知复议和诉讼权利）",
                                                true))),
                        new Step("deliver", "送达", "政务服务大厅市场监管局窗口", "HANDLER", 1, "送达回证", true)));
    }

    /** Valid flows of every shape, with short, long and awkward texts. */
    public static Arbitrary<Flow> any() {
        return nodes(Flow.DEEPEST - 1).map(Flows::numbered).filter(flow -> flow.flaws().isEmpty());
    }

    private static Arbitrary<List<FlowNode>> nodes(int depth) {
        return node(depth).list().ofMinSize(1).ofMaxSize(3);
    }

    private static Arbitrary<FlowNode> node(int depth) {
        if (depth == 0) {
            return step();
        }
        return Arbitraries.frequencyOf(
                Tuple.of(4, step()), Tuple.of(1, parallel(depth)), Tuple.of(1, choice(depth)));
    }

    private static Arbitrary<FlowNode> step() {
        return Combinators.combine(
                        texts(60),
                        texts(100),
                        Arbitraries.integers().between(0, 365),
                        texts(200),
                        Arbitraries.of(true, true, false))
                .as((name, office, days, result, seen) ->
                        new Step("x", name, office, "HANDLER", days, result, seen));
    }

    private static Arbitrary<FlowNode> parallel(int depth) {
        return Arbitraries.lazy(() -> nodes(depth - 1))
                .map(Branch::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(4)
                .map(branches -> new Parallel("x", branches));
    }

    private static Arbitrary<FlowNode> choice(int depth) {
        var branch =
                Combinators.combine(texts(60), Arbitraries.lazy(() -> nodes(depth - 1)))
                        .as(ConditionalBranch::new);
        var otherwise =
                Arbitraries.oneOf(
                        Arbitraries.just(List.<FlowNode>of()),
                        Arbitraries.lazy(() -> nodes(depth - 1)));
        return Combinators.combine(branch.list().ofMinSize(1).ofMaxSize(3), otherwise)
                .as((branches, rest) -> new Choice("x", branches, rest));
    }

    private static Arbitrary<String> texts(int longest) {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "受理",
                        "现场核查",
                        "<b>&amp;\"'",
                        "Review of the documents, 第2次",
                        "W".repeat(40)),
                Arbitraries.strings().withCharRange('一', '龥').ofMinLength(1).ofMaxLength(longest),
                Arbitraries.strings()
                        .withCharRange(' ', '~')
                        .ofMinLength(1)
                        .ofMaxLength(longest)
                        .filter(s -> !s.isBlank()));
    }

    private static Flow numbered(List<FlowNode> nodes) {
        var next = new AtomicInteger();
        return new Flow(renumber(nodes, () -> String.valueOf(next.incrementAndGet())));
    }

    private static List<FlowNode> renumber(List<FlowNode> nodes, Supplier<String> id) {
        return nodes.stream().map(node -> renumber(node, id)).toList();
    }

    private static FlowNode renumber(FlowNode node, Supplier<String> id) {
        return switch (node) {
            case Step s ->
                    new Step(
                            id.get(),
                            s.name(),
                            s.office(),
                            s.duty(),
                            s.days(),
                            s.result(),
                            s.external());
            case Parallel(_, var branches) ->
                    new Parallel(
                            id.get(),
                            branches.stream()
                                    .map(b -> new Branch(renumber(b.nodes(), id)))
                                    .toList());
            case Choice(_, var branches, var otherwise) ->
                    new Choice(
                            id.get(),
                            branches.stream()
                                    .map(b ->
                                            new ConditionalBranch(
                                                    b.when(), renumber(b.nodes(), id)))
                                    .toList(),
                            renumber(otherwise, id));
        };
    }
}
