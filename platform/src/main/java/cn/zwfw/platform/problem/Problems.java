package cn.zwfw.platform.problem;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** Makes problem documents. */
@Component
public class Problems {

    private final ProblemText text;

    Problems(ProblemText text) {
        this.text = text;
    }

    public ProblemDocument document(ServiceProblem problem, @Nullable String path) {
        var items =
                problem instanceof InvalidInput invalid
                        ? invalid.violations().stream().map(this::item).toList()
                        : List.<ProblemDocument.Item>of();
        return document(statusOf(problem), problem.code(), problem.facts(), items, path);
    }

    public ProblemDocument document(HttpStatusCode status, String code, @Nullable String path) {
        return document(status, code, List.of(), List.of(), path);
    }

    private ProblemDocument document(
            HttpStatusCode status,
            String code,
            List<Object> facts,
            List<ProblemDocument.Item> items,
            @Nullable String path) {
        return new ProblemDocument(
                URI.create("urn:zwfw:problem:" + code),
                text.of("title." + status.value(), List.of()),
                status.value(),
                text.of(code, facts),
                path,
                code,
                items,
                MDC.get("traceId"));
    }

    private ProblemDocument.Item item(Violation violation) {
        return new ProblemDocument.Item(
                violation.pointer(),
                violation.code(),
                text.of(violation.code(), violation.facts()));
    }

    static HttpStatus statusOf(ServiceProblem problem) {
        return switch (problem) {
            case InvalidInput _ -> HttpStatus.BAD_REQUEST;
            case NotAllowed _ -> HttpStatus.FORBIDDEN;
            case NotFound _ -> HttpStatus.NOT_FOUND;
            case Conflict _ -> HttpStatus.CONFLICT;
            case PreconditionFailed _ -> HttpStatus.PRECONDITION_FAILED;
            case PreconditionRequired _ -> HttpStatus.PRECONDITION_REQUIRED;
            case TooLarge _ -> HttpStatus.CONTENT_TOO_LARGE;
        };
    }
}
