package cn.zwfw.platform.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

/** The OpenAPI document of a running service: whoever reads it alone can call every operation. */
public record ApiDocument(JsonNode document) {

    public static ApiDocument of(int port) {
        return new ApiDocument(new HttpCaller(port, "", null).get("/v3/api-docs").json());
    }

    /** Fails with everything that an operation lacks. */
    public void isComplete() {
        var ids = new ArrayList<String>();
        var softly = new SoftAssertions();
        for (var path : document.path("paths")) {
            for (var operation : path) {
                ids.add(operation.path("operationId").asString());
                new Described(document, operation, softly).check();
            }
        }
        softly.assertAll();
        Assertions.assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    /** Leaves it in a file that is committed. */
    public void isWrittenTo(Path file) {
        var text =
                HttpCaller.JSON
                        .rebuild()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(document);
        Assertions.assertThat(text).contains("\"openapi\" : \"3.1.0\"");
        new WrittenFile(file).holds(text + "\n");
    }

    /** An operation as the document has it. */
    private record Described(JsonNode document, JsonNode operation, SoftAssertions softly) {

        private static final Set<String> EVERYWHERE = Set.of("400", "503");

        void check() {
            var id = operation.path("operationId").asString();
            softly.assertThat(operation.path("summary").asString())
                    .as(id)
                    .matches(".*\\p{IsHan}.*");
            softly.assertThat(operation.path("tags")).as(id).isNotEmpty();
            var responses = operation.path("responses");
            softly.assertThat(responses.propertyNames()).as(id).containsAll(EVERYWHERE);
            for (var parameter : operation.path("parameters")) {
                softly.assertThat(parameter.path("description").asString(""))
                        .as(id + " " + parameter.path("name"))
                        .matches(".*\\p{IsHan}.*");
            }
            bodies().forEach(body -> softly.assertThat(body.has("example")).as(id).isTrue());
        }

        /** What is asked and what is answered in JSON, errors too. */
        private List<JsonNode> bodies() {
            var all = new ArrayList<JsonNode>();
            all.add(operation.path("requestBody"));
            operation.path("responses").forEach(response -> all.add(resolved(response)));
            return all.stream()
                    .flatMap(body -> body.path("content").properties().stream())
                    .filter(content -> content.getKey().endsWith("json"))
                    .map(content -> content.getValue())
                    .collect(Collectors.toList());
        }

        private JsonNode resolved(JsonNode response) {
            return response.has("$ref")
                    ? document.at(response.path("$ref").asString().substring(1))
                    : response;
        }
    }
}
