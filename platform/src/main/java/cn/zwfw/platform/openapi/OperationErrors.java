package cn.zwfw.platform.openapi;

import cn.zwfw.platform.limit.Limited;
import cn.zwfw.platform.problem.answer.Problems;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;

/** Which errors an operation can answer follows from what it takes and who may call it. */
@Component
@Order(1)
class OperationErrors implements OperationCustomizer {

    private final Problems problems;

    OperationErrors(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var responses = operation.getResponses();
        for (var error : errors(operation, handler)) {
            responses.addApiResponse(
                    String.valueOf(error.sample(problems).status()),
                    new ApiResponse().$ref("#/components/responses/" + error.component()));
        }
        return operation;
    }

    private static Set<StandardError> errors(Operation operation, HandlerMethod handler) {
        var errors = EnumSet.of(StandardError.BAD_REQUEST, StandardError.UNAVAILABLE);
        if (OperationText.duties(handler).isPresent()) {
            errors.add(StandardError.UNAUTHENTICATED);
            errors.add(StandardError.FORBIDDEN);
        }
        if (takes(handler, PathVariable.class)) {
            errors.add(StandardError.NOT_FOUND);
        }
        if (takes(handler, RequestBody.class) || operation.getRequestBody() != null) {
            errors.add(StandardError.TOO_LARGE);
            errors.add(StandardError.MEDIA_TYPE);
        }
        if (handler.hasMethodAnnotation(Limited.class)) {
            errors.add(StandardError.TOO_MANY);
        }
        if (takesHeader(handler, "Idempotency-Key")) {
            errors.add(StandardError.CONFLICT);
            errors.add(StandardError.PRECONDITION_REQUIRED);
        }
        if (takesHeader(handler, HttpHeaders.IF_MATCH)) {
            errors.add(StandardError.CONFLICT);
            errors.add(StandardError.PRECONDITION_FAILED);
            errors.add(StandardError.PRECONDITION_REQUIRED);
        }
        return errors;
    }

    private static boolean takes(HandlerMethod handler, Class<? extends Annotation> annotation) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
    }

    private static boolean takesHeader(HandlerMethod handler, String name) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> name.equals(header(parameter)));
    }

    private static String header(MethodParameter parameter) {
        var header = parameter.getParameterAnnotation(RequestHeader.class);
        return header == null ? "" : header.value();
    }
}
