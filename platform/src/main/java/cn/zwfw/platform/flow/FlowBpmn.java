package cn.zwfw.platform.flow;

import cn.zwfw.platform.flow.FlowGraph.Arrow;
import cn.zwfw.platform.flow.FlowGraph.Vertex;
import cn.zwfw.platform.flow.FlowLayout.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.operaton.bpm.model.bpmn.Bpmn;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.operaton.bpm.model.bpmn.instance.ConditionExpression;
import org.operaton.bpm.model.bpmn.instance.Definitions;
import org.operaton.bpm.model.bpmn.instance.Documentation;
import org.operaton.bpm.model.bpmn.instance.EndEvent;
import org.operaton.bpm.model.bpmn.instance.ExclusiveGateway;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.operaton.bpm.model.bpmn.instance.ParallelGateway;
import org.operaton.bpm.model.bpmn.instance.Process;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;
import org.operaton.bpm.model.bpmn.instance.StartEvent;
import org.operaton.bpm.model.bpmn.instance.UserTask;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.operaton.bpm.model.bpmn.instance.dc.Bounds;
import org.operaton.bpm.model.bpmn.instance.di.Waypoint;

/**
 * The whole flow of an item as a BPMN 2.0 file with diagram interchange, for other tools to open.
 * It is not marked executable: conditions are words that a person judges, and days are working
 * days. The same flow gives the same bytes.
 */
public final class FlowBpmn {

    /** Room around the drawing, in pixels, which some tools want. */
    private static final int MARGIN = 40;

    private static final int LABEL_FONT = 12;

    private final BpmnModelInstance model = Bpmn.createEmptyModel();
    private final Map<String, FlowNode> elements = new HashMap<>();
    private final FlowGraph graph;
    private final FlowLayout layout;

    private FlowBpmn(Flow flow) {
        this.graph = FlowGraph.of(flow.nodes());
        this.layout = FlowLayout.of(graph, FlowBpmn::size, FlowBpmn::labelSize);
    }

    /**
     * The flow as XML.
     *
     * @param flow a valid flow
     * @param itemCode becomes the process's id
     * @param itemName becomes the process's name
     */
    public static String xml(Flow flow, String itemCode, String itemName) {
        return new FlowBpmn(flow).write(itemCode, itemName);
    }

    private String write(String itemCode, String itemName) {
        var definitions = model.newInstance(Definitions.class, "definitions");
        definitions.setTargetNamespace("urn:cn:zwfw:flow");
        model.setDefinitions(definitions);
        var process =
                under(
                        definitions,
                        Process.class,
                        "item_" + itemCode.replaceAll("[^A-Za-z0-9.-]", "_"));
        process.setName(FlowText.clean(itemName));
        process.setExecutable(false);
        var diagram = under(definitions, BpmnDiagram.class, "diagram");
        var plane = model.newInstance(BpmnPlane.class, "plane");
        plane.setBpmnElement(process);
        diagram.setBpmnPlane(plane);
        graph.vertices().forEach(vertex -> add(vertex, process, plane));
        graph.arrows().forEach(arrow -> add(arrow, process, plane));
        return Bpmn.convertToString(model);
    }

    private void add(Vertex vertex, Process process, BpmnPlane plane) {
        FlowNode element = element(vertex, process);
        elements.put(vertex.id(), element);
        var shape = under(plane, BpmnShape.class, "shape_" + vertex.id());
        shape.setBpmnElement(element);
        if (element instanceof ExclusiveGateway) {
            shape.setMarkerVisible(true);
        }
        shape.setBounds(bounds(layout.box(vertex)));
    }

    private FlowNode element(Vertex vertex, Process process) {
        String id = vertex.id();
        return switch (vertex.kind()) {
            case START -> named(under(process, StartEvent.class, id), "开始");
            case END -> named(under(process, EndEvent.class, id), "结束");
            case FORK, JOIN -> under(process, ParallelGateway.class, id);
            case CHOICE, MERGE -> under(process, ExclusiveGateway.class, id);
            case STEP -> {
                Step step = Objects.requireNonNull(vertex.step());
                var task = named(under(process, UserTask.class, id), step.name());
                document(task, step);
                yield task;
            }
        };
    }

    private void document(UserTask task, Step step) {
        var words =
                "承办：%s（%s）；时限：%d个工作日；结果：%s；%s"
                        .formatted(
                                step.office(),
                                step.duty(),
                                step.days(),
                                step.result().isBlank() ? "无" : step.result(),
                                step.external() ? "对外公开" : "内部环节");
        under(task, Documentation.class, "doc_" + task.getId())
                .setTextContent(FlowText.clean(words));
    }

    private void add(Arrow arrow, Process process, BpmnPlane plane) {
        FlowNode from = Objects.requireNonNull(elements.get(arrow.from()));
        FlowNode to = Objects.requireNonNull(elements.get(arrow.to()));
        var flow = under(process, SequenceFlow.class, arrow.id());
        flow.setSource(from);
        flow.setTarget(to);
        from.getOutgoing().add(flow);
        to.getIncoming().add(flow);
        condition(arrow, flow, from);
        draw(arrow, flow, plane);
    }

    private void condition(Arrow arrow, SequenceFlow flow, FlowNode from) {
        if (arrow.label().isEmpty()) {
            return;
        }
        flow.setName(FlowText.clean(arrow.label()));
        if (arrow.fallback() && from instanceof ExclusiveGateway choice) {
            choice.setDefault(flow);
        } else {
            var condition = model.newInstance(ConditionExpression.class, "when_" + arrow.id());
            condition.setTextContent(FlowText.clean(arrow.label()));
            flow.setConditionExpression(condition);
        }
    }

    private void draw(Arrow arrow, SequenceFlow flow, BpmnPlane plane) {
        var edge = under(plane, BpmnEdge.class, "edge_" + arrow.id());
        edge.setBpmnElement(flow);
        var route = layout.route(arrow);
        for (var point : route.points()) {
            var waypoint = model.newInstance(Waypoint.class);
            waypoint.setX(point.x() + MARGIN);
            waypoint.setY(point.y() + MARGIN);
            edge.addChildElement(waypoint);
        }
        if (!arrow.label().isEmpty()) {
            var label = model.newInstance(BpmnLabel.class, "label_" + arrow.id());
            label.setBounds(bounds(route.label()));
            edge.setBpmnLabel(label);
        }
    }

    private Bounds bounds(FlowLayout.Box box) {
        var bounds = model.newInstance(Bounds.class);
        bounds.setX(box.x() + MARGIN);
        bounds.setY(box.y() + MARGIN);
        bounds.setWidth(box.width());
        bounds.setHeight(box.height());
        return bounds;
    }

    private <T extends BpmnModelElementInstance> T under(
            BpmnModelElementInstance parent, Class<T> type, String id) {
        T element = model.newInstance(type, id);
        parent.addChildElement(element);
        return element;
    }

    private static <T extends FlowNode> T named(T element, String name) {
        element.setName(FlowText.clean(name));
        return element;
    }

    private static Size size(Vertex vertex) {
        return switch (vertex.kind()) {
            case START, END -> new Size(36, 36);
            case STEP -> new Size(140, 80);
            case FORK, JOIN, CHOICE, MERGE -> new Size(50, 50);
        };
    }

    private static Size labelSize(Arrow arrow) {
        int lines = FlowText.wrap(arrow.label(), LABEL_FONT, 120).size();
        return new Size(120, lines * 15);
    }
}
