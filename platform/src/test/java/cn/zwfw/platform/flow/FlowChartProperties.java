package cn.zwfw.platform.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.flow.FlowChart.View;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;

class FlowChartProperties {

    @Provide
    Arbitrary<Flow> flows() {
        return Flows.any();
    }

    @Property(tries = 150)
    void internalChartsHoldEveryStepOnceWithAllItSays(@ForAll("flows") Flow flow) {
        var chart = Xml.parse(FlowChart.svg(flow, View.INTERNAL, "事项"));

        assertThat(stepIds(chart)).containsExactlyInAnyOrderElementsOf(ids(flow.steps()));
        for (Element group : groups(chart)) {
            Step step = step(flow, group.getAttribute("data-step"));
            assertThat(squeezed(group.getTextContent()))
                    .startsWith(squeezed(step.name()))
                    .contains(squeezed(step.office()))
                    .endsWith(squeezed(step.result()));
        }
    }

    @Property(tries = 150)
    void externalChartsHoldExactlyWhatTheApplicantSees(@ForAll("flows") Flow flow) {
        var chart = Xml.parse(FlowChart.svg(flow, View.EXTERNAL, "事项"));

        assertThat(stepIds(chart))
                .containsExactlyInAnyOrderElementsOf(
                        ids(flow.steps().stream().filter(Step::external).toList()));
        assertThat(chart.getTextContent()).contains("申请", "办结");
    }

    @Property(tries = 150)
    void nothingOverlapsAndEverythingIsInThePicture(@ForAll("flows") Flow flow) {
        for (View view : View.values()) {
            var chart = Xml.parse(FlowChart.svg(flow, view, "事项"));
            var rects = Xml.all(chart, "rect").skip(1).map(Rect::of).toList();
            var view0 = chart.getAttribute("viewBox").split(" ", -1);
            var shift = Xml.all(chart, "g").findFirst().orElseThrow().getAttribute("transform");
            var offset = shift.replaceAll("[^0-9 ]", "").split(" ", -1);
            double right = Double.parseDouble(view0[2]) - Double.parseDouble(offset[0]);
            double bottom = Double.parseDouble(view0[3]) - Double.parseDouble(offset[1]);
            var canvas = new Rect(0, 0, right, bottom);

            assertThat(rects).allSatisfy(rect -> assertThat(canvas.holds(rect)).isTrue());
            for (int i = 0; i < rects.size(); i++) {
                for (int j = i + 1; j < rects.size(); j++) {
                    assertThat(rects.get(i).overlaps(rects.get(j)))
                            .as("%s and %s", rects.get(i), rects.get(j))
                            .isFalse();
                }
            }
            Xml.all(chart, "path")
                    .flatMap(path -> Stream.of(path.getAttribute("d").split("(?=[MLQ])", -1)))
                    .map(part -> part.replaceAll("[^0-9.\\- ]", "").trim().split(" ", -1))
                    .forEach(at -> {
                        assertThat(Double.parseDouble(at[0])).isBetween(0d, right);
                        assertThat(Double.parseDouble(at[1])).isBetween(0d, bottom);
                    });
        }
    }

    @Property(tries = 200)
    void theLongestWayIsTheLongestOfAllWays(@ForAll("flows") Flow flow) {
        assertThat(flow.longestDays())
                .isEqualTo(ways(flow.nodes()).mapToInt(Integer::intValue).max().orElseThrow());
    }

    @Property(tries = 100)
    void theSameFlowGivesTheSameBytes(@ForAll("flows") Flow flow) {
        var again = new Flow(List.copyOf(flow.nodes()));

        assertThat(FlowChart.svg(again, View.INTERNAL, "事项"))
                .isEqualTo(FlowChart.svg(flow, View.INTERNAL, "事项"));
    }

    @Example
    void virtualThreadsDrawTheSameCharts() throws Exception {
        var flows = Flows.any().sampleStream().limit(10).toList();
        var alone = flows.stream().map(flow -> drawn(flow)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks =
                    IntStream.range(0, 200)
                            .<Callable<String>>mapToObj(i -> () -> drawn(flows.get(i % 10)))
                            .toList();
            var charts = threads.invokeAll(tasks);

            for (int i = 0; i < charts.size(); i++) {
                assertThat(charts.get(i).get()).isEqualTo(alone.get(i % 10));
            }
        }
    }

    @Example
    void hostileTextsStayText() {
        String bad = Flows.HOSTILE;
        var step = new Step("a", bad, bad, "HANDLER", 1, bad, true);
        var choice = new Choice("c", List.of(new ConditionalBranch(bad, List.of(step))), List.of());
        for (View view : View.values()) {
            var chart = Xml.parse(FlowChart.svg(new Flow(List.of(choice)), view, bad));

            assertThat(Xml.all(chart, "*").map(Element::getTagName))
                    .containsOnly("title", "desc", "rect", "g", "path", "text");
            assertThat(chart.getTextContent()).contains("<script>alert(1)</script>");
        }
    }

    @Example
    void screenReadersHearTheSteps() {
        var chart = Xml.parse(FlowChart.svg(Flows.foodLicence(), View.INTERNAL, "食品经营许可"));

        assertThat(chart.getAttribute("role")).isEqualTo("img");
        assertThat(Xml.all(chart, "title").findFirst().orElseThrow().getTextContent())
                .isEqualTo("食品经营许可");
        assertThat(Xml.all(chart, "desc").findFirst().orElseThrow().getTextContent())
                .startsWith("内部流程图，环节依次为：受理（政务服务大厅市场监管局窗口，1个工作日，受理通知书")
                .contains("；现场核查（");
    }

    @Example
    void aChoiceThatTheApplicantMaySkipKeepsAWayPastIt() {
        var inner = List.<FlowNode>of(Flows.step("in", "内部复核", 1, false));
        var outer = List.<FlowNode>of(Flows.step("out", "补正材料", 1, true));
        var choice = new Choice("c", List.of(new ConditionalBranch("材料不齐", outer)), inner);
        var seen = FlowGraph.external(List.of(choice));

        assertThat(seen)
                .containsExactly(
                        new Choice("c", List.of(new ConditionalBranch("材料不齐", outer)), List.of()));
    }

    private static String drawn(Flow flow) {
        return FlowChart.svg(flow, View.INTERNAL, "事项")
                + FlowChart.svg(flow, View.EXTERNAL, "事项")
                + FlowBpmn.xml(flow, "1", "事项");
    }

    /** Working days of every way through, each branch of a parallel block being a way. */
    private static Stream<Integer> ways(List<FlowNode> nodes) {
        if (nodes.isEmpty()) {
            return Stream.of(0);
        }
        var heads =
                switch (nodes.getFirst()) {
                    case Step step -> Stream.of(step.days());
                    case Parallel p -> p.branches().stream().flatMap(b -> ways(b.nodes()));
                    case Choice c ->
                            Stream.concat(
                                    c.branches().stream().flatMap(b -> ways(b.nodes())),
                                    ways(c.otherwise()));
                };
        var tails = ways(nodes.subList(1, nodes.size())).distinct().toList();
        return heads.distinct().flatMap(h -> tails.stream().map(t -> h + t));
    }

    private static Step step(Flow flow, String id) {
        return flow.steps().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> ids(List<Step> steps) {
        return steps.stream().map(Step::id).toList();
    }

    private static List<Element> groups(Element chart) {
        return Xml.all(chart, "g").filter(g -> g.hasAttribute("data-step")).toList();
    }

    private static List<String> stepIds(Element chart) {
        var ids = new ArrayList<String>();
        groups(chart).forEach(group -> ids.add(group.getAttribute("data-step")));
        return ids;
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    private record Rect(double x, double y, double width, double height) {

        static Rect of(Element e) {
            return new Rect(
                    number(e, "x"), number(e, "y"), number(e, "width"), number(e, "height"));
        }

        private static double number(Element e, String name) {
            return Double.parseDouble(e.getAttribute(name));
        }

        boolean holds(Rect r) {
            return r.x >= x
                    && r.y >= y
                    && r.x + r.width <= x + width
                    && r.y + r.height <= y + height;
        }

        boolean overlaps(Rect r) {
            return x < r.x + r.width && r.x < x + width && y < r.y + r.height && r.y < y + height;
        }
    }
}
