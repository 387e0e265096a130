package cn.zwfw.platform.testing.attack;

import cn.zwfw.platform.testing.HttpCaller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the service alone says of a thing, such as its state or its owner, and what libraries take
 * for more than data: a caller who sends it assigns himself what is not his.
 *
 * @param document of the service, which tells what each operation takes
 */
record ServerOwned(JsonNode document) {

    private static final List<String> COVETED =
            List.of(
                    "id",
                    "version",
                    "state",
                    "status",
                    "organ",
                    "region",
                    "owner",
                    "applicant",
                    "author",
                    "createdBy",
                    "createdAt",
                    "duties",
                    "role",
                    "approved",
                    "digest",
                    "number",
                    "class",
                    "@class",
                    "@type",
                    "__proto__");

    static ServerOwned of(String service) throws IOException {
        var file = Path.of("../docs/openapi", service + ".json");
        return new ServerOwned(HttpCaller.JSON.readTree(Files.readString(file)));
    }

    /** The body of an example with each of them, by its name. */
    Map<String, ObjectNode> bodies(String operation, JsonNode example) {
        var bodies = new TreeMap<String, ObjectNode>();
        if (example.path("request") instanceof ObjectNode right) {
            var taken = properties(requestSchema(operation));
            var answered = example.path("response");
            Stream.concat(COVETED.stream(), answered.propertyNames().stream())
                    .filter(name -> !taken.contains(name))
                    .forEach(name -> {
                        var body = right.deepCopy();
                        body.set(name, value(answered, name));
                        bodies.put(name, body);
                    });
        }
        return bodies;
    }

    private static JsonNode value(JsonNode answered, String name) {
        return answered.has(name)
                ? answered.path(name)
                : HttpCaller.JSON.getNodeFactory().numberNode(1);
    }

    private JsonNode requestSchema(String operation) {
        return document.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(one -> one.path("operationId").asString("").equals(operation))
                .map(one -> one.at("/requestBody/content/application~1json/schema"))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> properties(JsonNode schema) {
        var names = new HashSet<String>();
        if (schema.has("$ref")) {
            names.addAll(properties(document.at(schema.path("$ref").asString().substring(1))));
        }
        names.addAll(schema.path("properties").propertyNames());
        Stream.of("allOf", "oneOf", "anyOf")
                .flatMap(word -> schema.path(word).valueStream())
                .forEach(part -> names.addAll(properties(part)));
        return names;
    }
}
