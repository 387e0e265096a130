package cn.zwfw.platform.openapi;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOperationComponentsCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Puts in what {@link Answers} declares, and calls a file a file. */
@Component
class OperationAnswer implements GlobalOperationComponentsCustomizer {

    private static final String OK = "200";

    @Override
    public Operation customize(Operation operation, Components components, HandlerMethod handler) {
        streamed(operation, handler);
        operation.getResponses().values().forEach(OperationAnswer::bytes);
        var answers = handler.getMethodAnnotation(Answers.class);
        if (answers == null) {
            return operation;
        }
        var type = new AnnotatedType(answers.value()).resolveAsRef(true);
        var resolved = ModelConverters.getInstance(true).resolveAsResolvedSchema(type);
        resolved.referencedSchemas.forEach(components::addSchemas);
        operation.getResponses().remove(OK);
        operation
                .getResponses()
                .addApiResponse(
                        String.valueOf(answers.status()),
                        response(answers.status(), resolved.schema));
        return operation;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        return operation;
    }

    /** A handler that writes its answer itself says by its mapping what it writes. */
    private static void streamed(Operation operation, HandlerMethod handler) {
        var mapping =
                AnnotatedElementUtils.findMergedAnnotation(
                        handler.getMethod(), RequestMapping.class);
        if (handler.isVoid() && mapping != null) {
            var content = new Content();
            for (var type : mapping.produces()) {
                content.addMediaType(type, new MediaType());
            }
            operation
                    .getResponses()
                    .addApiResponse(OK, new ApiResponse().description("OK").content(content));
        }
    }

    /** What is written as bytes is text or a file, and never the base64 that JSON would need. */
    private static void bytes(ApiResponse response) {
        if (response.getContent() != null) {
            response.getContent()
                    .forEach((type, body) -> {
                        var file = type.startsWith("application/vnd.");
                        if (!type.endsWith("json")) {
                            body.setSchema(new StringSchema().format(file ? "binary" : null));
                        }
                    });
        }
    }

    private static ApiResponse response(int status, Schema<?> schema) {
        var body = new MediaType().schema(schema);
        var response =
                new ApiResponse()
                        .description(HttpStatus.valueOf(status).getReasonPhrase())
                        .content(new Content().addMediaType(APPLICATION_JSON_VALUE, body));
        response.addHeaderObject(HttpHeaders.ETAG, header("现行版本,修改时放入 If-Match"));
        if (status == HttpStatus.CREATED.value()) {
            response.addHeaderObject(HttpHeaders.LOCATION, header("新建内容的地址"));
        }
        return response;
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
