package cn.zwfw.platform.openapi;

import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

import cn.zwfw.platform.problem.answer.ProblemDocument;
import cn.zwfw.platform.problem.answer.Problems;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Describes each error once, with a problem document as it is really answered. */
@Component
class ErrorComponents implements OpenApiCustomizer {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Problems problems;
    private final JsonMapper json;

    ErrorComponents(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public void customise(OpenAPI document) {
        var components = document.getComponents();
        ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(ProblemDocument.class))
                .referencedSchemas
                .forEach(components::addSchemas);
        for (var error : StandardError.values()) {
            // few services limit anything; a component that nothing refers to is a fault
            if (error != StandardError.TOO_MANY || isLimited(document)) {
                components.addResponses(error.component(), response(error));
            }
        }
    }

    private static boolean isLimited(OpenAPI document) {
        return document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .anyMatch(operation -> operation.getResponses().containsKey("429"));
    }

    private ApiResponse response(StandardError error) {
        var body =
                new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                        .example(example(error));
        var response =
                new ApiResponse()
                        .description(error.description())
                        .content(new Content().addMediaType(APPLICATION_PROBLEM_JSON_VALUE, body));
        if (error == StandardError.UNAVAILABLE || error == StandardError.TOO_MANY) {
            response.addHeaderObject(
                    HttpHeaders.RETRY_AFTER,
                    new Header().description("秒").schema(new IntegerSchema()));
        }
        return response;
    }

    private Map<String, Object> example(StandardError error) {
        var example =
                json.convertValue(
                        error.sample(problems), new TypeReference<Map<String, Object>>() {});
        // not that of whoever reads the document
        example.put("traceId", TRACE);
        return example;
    }
}
