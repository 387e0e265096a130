package cn.zwfw.platform.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A flow as boxes and arrows, ready to be laid out. Every block has its own opening and closing
 * vertex; ids hold an underscore, which no node id has, so they never clash and are XML names.
 */
record FlowGraph(List<Vertex> vertices, List<Arrow> arrows) {

    /** What a choice says on the way that is taken when no condition holds. */
    static final String OTHERWISE = "其他情形";

    enum Kind {
        START,
        END,
        STEP,
        FORK,
        JOIN,
        CHOICE,
        MERGE
    }

    /**
     * @param step what the box says when it is a step
     */
    record Vertex(String id, Kind kind, @Nullable Step step) {}

    /**
     * @param label the condition in words; empty when there is none
     * @param fallback whether it is the way out of a choice when no condition holds
     */
    record Arrow(String id, String from, String to, String label, boolean fallback) {}

    static FlowGraph of(List<FlowNode> nodes) {
        var drawing = new Drawing();
        drawing.vertex("_start", Kind.START, null);
        Way last = drawing.chain(Way.from("_start"), nodes);
        drawing.reach("_end", Kind.END, null, last);
        return new FlowGraph(List.copyOf(drawing.vertices), List.copyOf(drawing.arrows));
    }

    /**
     * What the applicant sees of a flow. Branches that hold nothing for the applicant go; those of
     * a choice stay as a way past it, so that the chart does not say that the rest always happens.
     */
    static List<FlowNode> external(List<FlowNode> nodes) {
        return nodes.stream().flatMap(FlowGraph::external).toList();
    }

    private static Stream<FlowNode> external(FlowNode node) {
        if (node.steps().noneMatch(Step::external)) {
            return Stream.empty();
        }
        return switch (node) {
            case Step step -> Stream.of(step);
            case Parallel(var id, var branches) -> {
                var seen =
                        branches.stream()
                                .map(branch -> new Branch(external(branch.nodes())))
                                .filter(branch -> !branch.nodes().isEmpty())
                                .toList();
                yield seen.size() == 1
                        ? seen.getFirst().nodes().stream()
                        : Stream.of(new Parallel(id, seen));
            }
            case Choice(var id, var branches, var otherwise) -> {
                var rest = external(otherwise);
                var seen =
                        branches.stream()
                                .map(b -> new ConditionalBranch(b.when(), external(b.nodes())))
                                .filter(b -> !b.nodes().isEmpty() || !rest.isEmpty())
                                .toList();
                yield Stream.of(new Choice(id, seen, rest));
            }
        };
    }

    /** An arrow whose head is still to be found. */
    private record Way(String from, String label, boolean fallback) {

        static Way from(String vertex) {
            return new Way(vertex, "", false);
        }
    }

    private static final class Drawing {

        private final List<Vertex> vertices = new ArrayList<>();
        private final List<Arrow> arrows = new ArrayList<>();

        void vertex(String id, Kind kind, @Nullable Step step) {
            vertices.add(new Vertex(id, kind, step));
        }

        Way reach(String id, Kind kind, @Nullable Step step, Way way) {
            vertex(id, kind, step);
            arrow(way, id);
            return Way.from(id);
        }

        Way chain(Way way, List<FlowNode> nodes) {
            for (FlowNode node : nodes) {
                way =
                        switch (node) {
                            case Step step -> reach("step_" + step.id(), Kind.STEP, step, way);
                            case Parallel parallel -> parallel(way, parallel);
                            case Choice choice -> choice(way, choice);
                        };
            }
            return way;
        }

        private Way parallel(Way way, Parallel parallel) {
            Way fork = reach("fork_" + parallel.id(), Kind.FORK, null, way);
            var ends = parallel.branches().stream().map(b -> chain(fork, b.nodes())).toList();
            return close("join_" + parallel.id(), Kind.JOIN, ends);
        }

        private Way choice(Way way, Choice choice) {
            String id = "choice_" + choice.id();
            reach(id, Kind.CHOICE, null, way);
            var ends = new ArrayList<Way>();
            for (var branch : choice.branches()) {
                ends.add(chain(new Way(id, branch.when(), false), branch.nodes()));
            }
            ends.add(chain(new Way(id, OTHERWISE, true), choice.otherwise()));
            return close("merge_" + choice.id(), Kind.MERGE, ends);
        }

        private Way close(String id, Kind kind, List<Way> ends) {
            vertex(id, kind, null);
            ends.forEach(end -> arrow(end, id));
            return Way.from(id);
        }

        private void arrow(Way way, String to) {
            arrows.add(
                    new Arrow(
                            "arrow_" + (arrows.size() + 1),
                            way.from(),
                            to,
                            way.label(),
                            way.fallback()));
        }
    }
}
