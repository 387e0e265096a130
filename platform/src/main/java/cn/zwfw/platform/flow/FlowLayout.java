package cn.zwfw.platform.flow;

import cn.zwfw.platform.flow.FlowGraph.Arrow;
import cn.zwfw.platform.flow.FlowGraph.Vertex;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where everything stands, top to bottom, in whole pixels from the upper left corner: computed by
 * ELK's layered algorithm with a fixed seed, so that the same flow always looks the same.
 *
 * <p>Every box has one way in, at the middle of its top, and one way out, at the middle of its
 * bottom. Safe for concurrent use: each call has its own graph and its own provider.
 */
record FlowLayout(int width, int height, Map<String, Box> boxes, Map<String, Route> routes) {

    static {
        // Without it the layout options have no defaults; registering is not thread safe.
        LayoutMetaDataService.getInstance()
                .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    record Size(int width, int height) {}

    record Box(int x, int y, int width, int height) {}

    record Point(int x, int y) {}

    /**
     * @param label where the label is, of size 0 when there is none
     */
    record Route(List<Point> points, Box label) {}

    static FlowLayout of(
            FlowGraph graph, Function<Vertex, Size> vertexSize, Function<Arrow, Size> labelSize) {
        ElkNode root = root();
        Map<String, Ends> ends = new LinkedHashMap<>();
        for (Vertex vertex : graph.vertices()) {
            ends.put(vertex.id(), Ends.of(root, vertexSize.apply(vertex)));
        }
        Map<String, ElkEdge> edges = new LinkedHashMap<>();
        for (Arrow arrow : graph.arrows()) {
            edges.put(arrow.id(), edge(arrow, ends, labelSize));
        }
        new LayeredLayoutProvider().layout(root, new NullElkProgressMonitor());
        Map<String, Box> boxes = new HashMap<>();
        ends.forEach((id, end) -> boxes.put(id, end.box()));
        Map<String, Route> routes = new HashMap<>();
        edges.forEach((id, edge) -> routes.put(id, route(edge)));
        return new FlowLayout(round(root.getWidth()), round(root.getHeight()), boxes, routes);
    }

    Box box(Vertex vertex) {
        return Objects.requireNonNull(boxes.get(vertex.id()));
    }

    Route route(Arrow arrow) {
        return Objects.requireNonNull(routes.get(arrow.id()));
    }

    private static ElkNode root() {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
        root.setProperty(
                LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
        root.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.LONGEST_PATH_SOURCE);
        root.setProperty(
                LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        root.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, 36d);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 24d);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 16d);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 32d);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 18d);
        root.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 4d);
        return root;
    }

    private static ElkEdge edge(
            Arrow arrow, Map<String, Ends> ends, Function<Arrow, Size> labelSize) {
        ElkEdge edge =
                ElkGraphUtil.createSimpleEdge(
                        end(ends, arrow.from()).out(), end(ends, arrow.to()).in());
        if (!arrow.label().isEmpty()) {
            Size size = labelSize.apply(arrow);
            var label = ElkGraphUtil.createLabel(arrow.label(), edge);
            label.setDimensions(size.width(), size.height());
            label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
        }
        return edge;
    }

    private static Ends end(Map<String, Ends> ends, String id) {
        return Objects.requireNonNull(ends.get(id));
    }

    private static Route route(ElkEdge edge) {
        List<Point> points = new ArrayList<>();
        for (var section : edge.getSections()) {
            points.add(new Point(round(section.getStartX()), round(section.getStartY())));
            section.getBendPoints()
                    .forEach(bend -> points.add(new Point(round(bend.getX()), round(bend.getY()))));
            points.add(new Point(round(section.getEndX()), round(section.getEndY())));
        }
        var labels = edge.getLabels();
        if (labels.isEmpty()) {
            return new Route(List.copyOf(points), new Box(0, 0, 0, 0));
        }
        var label = labels.getFirst();
        return new Route(
                List.copyOf(points),
                new Box(
                        round(label.getX()),
                        round(label.getY()),
                        round(label.getWidth()),
                        round(label.getHeight())));
    }

    private static int round(double coordinate) {
        return Math.toIntExact(Math.round(coordinate));
    }

    private record Ends(ElkNode node, ElkPort in, ElkPort out) {

        static Ends of(ElkNode root, Size size) {
            ElkNode node = ElkGraphUtil.createNode(root);
            node.setDimensions(size.width(), size.height());
            node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
            node.setProperty(
                    LayeredOptions.NODE_SIZE_CONSTRAINTS, EnumSet.noneOf(SizeConstraint.class));
            double middle = size.width() / 2d;
            return new Ends(
                    node,
                    port(node, PortSide.NORTH, middle, 0),
                    port(node, PortSide.SOUTH, middle, size.height()));
        }

        Box box() {
            return new Box(
                    round(node.getX()),
                    round(node.getY()),
                    round(node.getWidth()),
                    round(node.getHeight()));
        }

        private static ElkPort port(ElkNode node, PortSide side, double x, double y) {
            ElkPort port = ElkGraphUtil.createPort(node);
            port.setDimensions(0, 0);
            port.setLocation(x, y);
            port.setProperty(LayeredOptions.PORT_SIDE, side);
            return port;
        }
    }
}
