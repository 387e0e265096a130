package cn.zwfw.local.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The flows of {@code flows.json}: their days are weights, shared out of what a power promises. */
final class Shapes {

    /** Stands for the office that undertakes the power. */
    private static final String OFFICE = "{office}";

    private final ObjectNode shapes;

    Shapes(JsonMapper json) {
        try (InputStream in =
                Objects.requireNonNull(Shapes.class.getResourceAsStream("/sample/flows.json"))) {
            shapes = (ObjectNode) json.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("flows.json", e);
        }
    }

    Set<String> names() {
        return Set.copyOf(shapes.propertyNames());
    }

    /**
     * A flow whose longest way takes at most so many days.
     *
     * @throws IllegalArgumentException if there is no such shape
     */
    JsonNode flow(String name, String office, int days) {
        if (!shapes.has(name)) {
            throw new IllegalArgumentException("no flow " + name);
        }
        var nodes = shapes.get(name).deepCopy();
        fit(nodes, office, days, longest(nodes));
        return shapes.objectNode().set("nodes", nodes);
    }

    private static void fit(JsonNode node, String office, int days, int longest) {
        if (node instanceof ObjectNode step && step.has("days")) {
            step.put("days", step.get("days").intValue() * days / longest);
            if (step.get("office").stringValue().equals(OFFICE)) {
                step.put("office", office);
            }
        }
        node.forEach(child -> fit(child, office, days, longest));
    }

    /** The weight of the longest way: what follows adds up, of branches the longest counts. */
    private static int longest(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).mapToInt(Shapes::weight).sum();
    }

    private static int weight(JsonNode node) {
        if (node.has("days")) {
            return node.get("days").intValue();
        }
        var branches =
                StreamSupport.stream(node.get("branches").spliterator(), false)
                        .mapToInt(branch -> longest(branch.get("nodes")))
                        .max()
                        .orElseThrow();
        return Math.max(branches, longest(node.path("otherwise")));
    }
}
