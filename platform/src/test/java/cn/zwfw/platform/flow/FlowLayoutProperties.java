package cn.zwfw.platform.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.flow.FlowGraph.Arrow;
import cn.zwfw.platform.flow.FlowLayout.Box;
import cn.zwfw.platform.flow.FlowLayout.Point;
import cn.zwfw.platform.flow.FlowLayout.Size;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FlowLayoutProperties {

    @Provide
    Arbitrary<Flow> flows() {
        return Flows.any();
    }

    @Property(tries = 100)
    void arrowsRunFromBoxToBoxAndThroughNoOther(@ForAll("flows") Flow flow) {
        var graph = FlowGraph.of(flow.nodes());
        var layout = FlowLayout.of(graph, _ -> new Size(100, 40), _ -> new Size(60, 20));
        for (Arrow arrow : graph.arrows()) {
            var points = layout.route(arrow).points();
            Box from = Objects.requireNonNull(layout.boxes().get(arrow.from()));
            Box to = Objects.requireNonNull(layout.boxes().get(arrow.to()));

            assertThat(points.getFirst())
                    .isEqualTo(new Point(from.x() + 50, from.y() + from.height()));
            assertThat(points.getLast()).isEqualTo(new Point(to.x() + 50, to.y()));
            for (int i = 1; i < points.size(); i++) {
                Point a = points.get(i - 1);
                Point b = points.get(i);
                assertThat(a.x() == b.x() || a.y() == b.y()).isTrue();
                assertThat(layout.boxes().values()).noneMatch(box -> crosses(a, b, box));
            }
        }
    }

    @Property(tries = 200)
    void noLineIsWiderThanItsBox(
            @ForAll("flows") Flow flow, @ForAll @IntRange(min = 40, max = 300) int width) {
        for (Step step : flow.steps()) {
            assertThat(FlowText.wrap(step.result(), 12, width))
                    .allSatisfy(
                            line -> assertThat(FlowText.width(line, 12)).isLessThan(width + 0.01));
        }
    }

    private static boolean crosses(Point a, Point b, Box box) {
        return Math.min(a.x(), b.x()) < box.x() + box.width()
                && Math.max(a.x(), b.x()) > box.x()
                && Math.min(a.y(), b.y()) < box.y() + box.height()
                && Math.max(a.y(), b.y()) > box.y();
    }
}
