package cn.zwfw.platform.flow;

import cn.zwfw.platform.flow.FlowGraph.Arrow;
import cn.zwfw.platform.flow.FlowGraph.Vertex;
import cn.zwfw.platform.flow.FlowLayout.Box;
import cn.zwfw.platform.flow.FlowLayout.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The external and the internal flow chart of an item (A13(1), B10(2)) as SVG: self-contained,
 * without scripts, style sheets or ids, so it can be served as a file and put into any page. The
 * same flow gives the same bytes. Flows must be valid; what they say is escaped.
 */
public final class FlowChart {

    /** Whose eyes the chart is for. */
    public enum View {
        /** The applicant: steps that are external, from application to end. */
        EXTERNAL("对外流程图", "申请", "办结"),
        /** The department: every step with office, working days and result. */
        INTERNAL("内部流程图", "开始", "结束");

        private final String label;
        private final String start;
        private final String end;

        View(String label, String start, String end) {
            this.label = label;
            this.start = start;
            this.end = end;
        }
    }

    private static final int MARGIN = 32;
    private static final int NARROWEST = 360;
    private static final int CONDITION_FONT = 12;
    private static final int CONDITION_WIDTH = 156;
    private static final int CONDITION_LINE = 17;

    private final Flow flow;
    private final View view;
    private final SvgPen pen = new SvgPen();

    private FlowChart(Flow flow, View view) {
        this.flow = flow;
        this.view = view;
    }

    /**
     * Draws the chart.
     *
     * @param flow a valid flow
     * @param title stands above the chart and is its accessible name, such as the item's name
     */
    public static String svg(Flow flow, View view, String title) {
        return new FlowChart(flow, view).draw(title);
    }

    private String draw(String title) {
        var nodes = view == View.EXTERNAL ? FlowGraph.external(flow.nodes()) : flow.nodes();
        var graph = FlowGraph.of(nodes);
        var layout = FlowLayout.of(graph, this::size, FlowChart::conditionSize);
        int width = Math.max(NARROWEST, layout.width()) + 2 * MARGIN;
        var heading = FlowText.wrap(title, 20, width - 2 * MARGIN);
        int top = MARGIN + heading.size() * 28 + 44;
        pen.begin(width, top + layout.height() + MARGIN, title, description(nodes));
        heading(heading, width / 2);
        pen.beginGroup((width - layout.width()) / 2, top);
        graph.arrows().forEach(arrow -> pen.arrow(layout.route(arrow).points()));
        graph.arrows().forEach(arrow -> condition(arrow, layout));
        graph.vertices().forEach(vertex -> vertex(vertex, layout.box(vertex)));
        return pen.end();
    }

    private String description(List<FlowNode> nodes) {
        return nodes.stream()
                .flatMap(FlowNode::steps)
                .map(step ->
                        view == View.EXTERNAL ? step.name() : step.name() + "（" + facts(step) + "）")
                .collect(Collectors.joining("；", view.label + "，环节依次为：", "。"));
    }

    private static String facts(Step step) {
        String base = step.office() + "，" + days(step.days());
        return step.result().isBlank() ? base : base + "，" + step.result();
    }

    private static String days(int days) {
        return days == 0 ? "当日办结" : days + "个工作日";
    }

    private void heading(List<String> title, int middle) {
        pen.lines(title, middle, MARGIN + 20, 28, new SvgPen.Font(20, true, "#1f2d3d"));
        String below =
                view == View.EXTERNAL
                        ? view.label
                        : view.label + " · 最长" + flow.longestDays() + "个工作日";
        pen.lines(
                List.of(below),
                middle,
                MARGIN + title.size() * 28 + 14,
                18,
                new SvgPen.Font(13, false, "#66788a"));
    }

    private Size size(Vertex vertex) {
        return switch (vertex.kind()) {
            case START, END -> new Size(96, 36);
            case STEP -> card(vertex).size();
            case FORK, JOIN -> new Size(92, 26);
            case CHOICE -> new Size(92, 52);
            case MERGE -> new Size(14, 14);
        };
    }

    private Card card(Vertex vertex) {
        return Card.of(Objects.requireNonNull(vertex.step()), view);
    }

    private static Size conditionSize(Arrow arrow) {
        var lines = FlowText.wrap(arrow.label(), CONDITION_FONT, CONDITION_WIDTH);
        double widest =
                lines.stream().mapToDouble(l -> FlowText.width(l, CONDITION_FONT)).max().orElse(0);
        return new Size((int) Math.ceil(widest) + 16, lines.size() * CONDITION_LINE + 8);
    }

    private void condition(Arrow arrow, FlowLayout layout) {
        if (arrow.label().isEmpty()) {
            return;
        }
        Box box = layout.route(arrow).label();
        var lines = FlowText.wrap(arrow.label(), CONDITION_FONT, CONDITION_WIDTH);
        pen.rectangle(box, 10, "#fff8e8", "#e6c98a");
        pen.lines(
                lines,
                box.x() + box.width() / 2,
                box.y() + 17,
                CONDITION_LINE,
                new SvgPen.Font(CONDITION_FONT, false, "#7a5b14"));
    }

    private void vertex(Vertex vertex, Box box) {
        switch (vertex.kind()) {
            case START -> pill(box, view.start, "#2f6f5e", "#2f6f5e", "#ffffff");
            case END -> pill(box, view.end, "#4a5a6a", "#4a5a6a", "#ffffff");
            case FORK -> pill(box, "同时进行", "#e6f2ee", "#7fb5a4", "#2f6f5e");
            case JOIN -> pill(box, "全部完成", "#e6f2ee", "#7fb5a4", "#2f6f5e");
            case CHOICE -> {
                pen.diamond(box, "#fff8e8", "#d9a93f");
                label(box, "判断", 13, "#7a5b14");
            }
            case MERGE -> pen.rectangle(box, 7, "#ffffff", "#d9a93f");
            case STEP -> card(vertex).draw(pen, box);
        }
    }

    private void pill(Box box, String text, String fill, String stroke, String ink) {
        pen.rectangle(box, box.height() / 2, fill, stroke);
        label(box, text, box.height() > 30 ? 15 : 13, ink);
    }

    private void label(Box box, String text, int size, String ink) {
        pen.lines(
                List.of(text),
                box.x() + box.width() / 2,
                box.y() + box.height() / 2 + size * 36 / 100,
                size,
                new SvgPen.Font(size, size > 14, ink));
    }

    /** What a step's box says, line by line, and how large it therefore is. */
    private record Card(Step step, List<String> name, List<String> facts) {

        private static final int WIDTH = 240;
        private static final int TEXT = WIDTH - 28;
        private static final int NAME_FONT = 15;
        private static final int NAME_LINE = 22;
        private static final int FACT_FONT = 12;
        private static final int FACT_LINE = 18;
        private static final int PADDING = 12;
        private static final int GAP = 5;

        static Card of(Step step, View view) {
            var facts =
                    switch (view) {
                        case EXTERNAL -> Stream.of(step.office());
                        case INTERNAL ->
                                Stream.of(
                                        "承办：" + step.office(),
                                        "时限：" + days(step.days()),
                                        step.result().isBlank() ? "" : "结果：" + step.result());
                    };
            return new Card(
                    step,
                    FlowText.wrap(step.name(), NAME_FONT, TEXT),
                    facts.flatMap(fact -> FlowText.wrap(fact, FACT_FONT, TEXT).stream()).toList());
        }

        Size size() {
            int lines = name.size() * NAME_LINE + facts.size() * FACT_LINE;
            return new Size(WIDTH, lines + 2 * PADDING + GAP);
        }

        void draw(SvgPen pen, Box box) {
            pen.beginStep(step.id());
            boolean seen = step.external();
            pen.rectangle(box, 8, seen ? "#f1f6fc" : "#f6f7f9", seen ? "#7c9fc9" : "#b4bec9");
            int middle = box.x() + box.width() / 2;
            int y = box.y() + PADDING + 16;
            pen.lines(name, middle, y, NAME_LINE, new SvgPen.Font(NAME_FONT, true, "#1d3b5c"));
            y += name.size() * NAME_LINE + GAP - 3;
            pen.lines(facts, middle, y, FACT_LINE, new SvgPen.Font(FACT_FONT, false, "#4d6073"));
            pen.endStep();
        }
    }
}
