package cn.zwfw.powerlist.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.testing.WrittenFile;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.ServiceTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

/** Whoever reads the document alone can call every operation. */
@ServiceTest
class DocumentTests {

    private static final Path WRITTEN = Path.of("../docs/openapi/power-list.json");

    @LocalServerPort int port;

    @Test
    void everyOperationIsDescribedInChineseWithExamplesAndErrors() throws Exception {
        var document = document();
        var ids = new ArrayList<String>();
        var softly = new SoftAssertions();
        for (var path : document.path("paths")) {
            for (var operation : path) {
                ids.add(operation.path("operationId").asString());
                new Described(document, operation, softly).check();
            }
        }

        softly.assertAll();
        assertThat(ids).hasSizeGreaterThan(35).doesNotHaveDuplicates();
    }

    @Test
    void theDocumentIsKeptWithTheCode() throws Exception {
        var text =
                Api.JSON
                        .rebuild()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(document());

        new WrittenFile(WRITTEN).holds(text + "\n");

        assertThat(text).contains("\"openapi\" : \"3.1.0\"");
    }

    private JsonNode document() throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/v3/api-docs".formatted(port)));
        try (var client = HttpClient.newHttpClient()) {
            return Api.JSON.readTree(client.send(request.build(), BodyHandlers.ofString()).body());
        }
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
