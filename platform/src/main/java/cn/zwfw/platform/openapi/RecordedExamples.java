package cn.zwfw.platform.openapi;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows with every operation a call and its answer, as they were once recorded. A service keeps
 * them in {@code openapi/examples.json}, by operation; its tests record them.
 */
@Component
class RecordedExamples implements OpenApiCustomizer {

    private final Map<String, Example> examples;

    RecordedExamples(JsonMapper json) throws IOException {
        var recorded = new ClassPathResource("openapi/examples.json");
        if (!recorded.exists()) {
            examples = Map.of();
            return;
        }
        try (var in = recorded.getInputStream()) {
            examples = json.readValue(in, new TypeReference<>() {});
        }
    }

    @Override
    public void customise(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(this::show);
    }

    private void show(Operation operation) {
        var example = examples.get(operation.getOperationId());
        if (example == null) {
            return;
        }
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), example.request());
        }
        operation
                .getResponses()
                .forEach((status, response) -> {
                    if (status.startsWith("2")) {
                        show(response.getContent(), example.response());
                    }
                });
    }

    private static void show(@Nullable Content content, @Nullable Object example) {
        var body = content == null ? null : content.get(APPLICATION_JSON_VALUE);
        if (body != null && example != null) {
            body.setExample(example);
        }
    }

    /** A call and its answer; either may have no body. */
    record Example(@Nullable Object request, @Nullable Object response) {}
}
