package cn.zwfw.platform.problem.answer;

import cn.zwfw.platform.problem.BeanViolations;
import cn.zwfw.platform.problem.Busy;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.JsonViolations;
import cn.zwfw.platform.problem.PreconditionRequired;
import cn.zwfw.platform.problem.ServiceProblem;
import cn.zwfw.platform.problem.TooMany;
import cn.zwfw.platform.problem.Unavailable;
import cn.zwfw.platform.problem.Violation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** The one place where refusals and failures become answers. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> answer(ServiceProblem problem, WebRequest request) {
        var headers = new HttpHeaders();
        if (problem instanceof Busy) {
            headers.set(HttpHeaders.RETRY_AFTER, "15");
        }
        if (problem instanceof TooMany often) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(often.seconds()));
        }
        if (problem instanceof Unavailable) {
            log.warn("{}: {}", problem.code(), String.valueOf(problem.getCause()));
            headers.set(HttpHeaders.RETRY_AFTER, "5");
        }
        return answer(problems.document(problem, path(request)), headers);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> answer(ConstraintViolationException found, WebRequest request) {
        var violations =
                found.getConstraintViolations().stream().map(BeanViolations::violation).toList();
        return invalid(violations, request);
    }

    /** A query that is no UTF-8; it is found by the first who asks for a parameter. */
    @ExceptionHandler
    ResponseEntity<ProblemDocument> answer(InvalidParameterException found, WebRequest request) {
        return invalid(List.of(Violation.at("?", "bad-text")), request);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        PessimisticLockingFailureException.class
    })
    ResponseEntity<ProblemDocument> away(Exception failure, WebRequest request) throws Exception {
        log.warn("a store is away: {}", failure.toString());
        breakOffIfUnderWay(failure, request);
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return answer(
                problems.document(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", path(request)),
                headers);
    }

    /** Whose token ends after he was let in is answered by the door, as if he had not been. */
    @ExceptionHandler
    void turnAway(AuthenticationException ended) {
        throw ended;
    }

    /** Of a caller who went away nothing is said. */
    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDocument> unexpected(Exception failure, WebRequest request)
            throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            log.debug("the caller went away", failure);
            return null;
        }
        var answer = internal(failure, request);
        breakOffIfUnderWay(failure, request);
        return answer;
    }

    /** A failure in the midst of an answer ends it early, so that nobody takes half for all. */
    private static void breakOffIfUnderWay(Exception failure, WebRequest request) throws Exception {
        if (request instanceof ServletWebRequest web
                && web.getResponse() != null
                && web.getResponse().isCommitted()) {
            throw failure;
        }
    }

    private ResponseEntity<ProblemDocument> internal(Exception failure, WebRequest request) {
        log.error("unexpected failure", failure);
        return answer(
                problems.document(HttpStatus.INTERNAL_SERVER_ERROR, "internal", path(request)),
                HttpHeaders.EMPTY);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException ex,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServiceProblem problem) {
                return untyped(answer(problem, request));
            }
            if (cause instanceof StreamConstraintsException) {
                return untyped(invalid(List.of(Violation.at("", "json-too-large")), request));
            }
            if (cause instanceof JacksonException json) {
                return untyped(invalid(List.of(JsonViolations.of(json)), request));
            }
        }
        return untyped(invalid(List.of(Violation.at("", "body-missing")), request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException ex,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var violations =
                ex.getParameterValidationResults().stream()
                        .flatMap(result ->
                                result instanceof ParameterErrors bean
                                        ? bean.getFieldErrors().stream()
                                                .map(e ->
                                                        told(
                                                                place(
                                                                        result.getMethodParameter(),
                                                                        e.getField()),
                                                                e.getDefaultMessage()))
                                        : result.getResolvableErrors().stream()
                                                .map(e ->
                                                        told(
                                                                "?"
                                                                        + result.getMethodParameter()
                                                                                .getParameterName(),
                                                                e.getDefaultMessage())))
                        .toList();
        return untyped(invalid(violations, request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            org.springframework.web.bind.MethodArgumentNotValidException ex,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var fields =
                ex.getBindingResult().getAllErrors().stream()
                        .map(e ->
                                e instanceof FieldError field
                                        ? told(
                                                place(ex.getParameter(), field.getField()),
                                                e.getDefaultMessage())
                                        : told("", e.getDefaultMessage()))
                        .toList();
        return untyped(invalid(fields, request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (ex instanceof MissingRequestHeaderException missing
                && missing.getHeaderName().equals("Idempotency-Key")) {
            return untyped(answer(PreconditionRequired.idempotencyKey(), request));
        }
        var place =
                switch (ex) {
                    case MissingServletRequestParameterException missing ->
                            Optional.of(Violation.at("?" + missing.getParameterName(), "required"));
                    case MethodArgumentTypeMismatchException wrong ->
                            Optional.of(Violation.at("?" + wrong.getName(), "wrong-type"));
                    default -> Optional.<Violation>empty();
                };
        if (place.isPresent()) {
            return untyped(invalid(List.of(place.get()), request));
        }
        if (status.is5xxServerError() && !(ex instanceof ErrorResponseException)) {
            return untyped(internal(ex, request));
        }
        return untyped(
                answer(
                        problems.document(status, "http-" + status.value(), path(request)),
                        headers));
    }

    private ResponseEntity<ProblemDocument> invalid(List<Violation> found, WebRequest request) {
        return answer(InvalidInput.of(found.toArray(Violation[]::new)), request);
    }

    private static Violation told(String pointer, @Nullable String sentence) {
        return Violation.at(pointer, "invalid-value", sentence == null ? "" : sentence);
    }

    /** A field of the body, or the query parameter that is a field of something made of several. */
    private static String place(MethodParameter parameter, String field) {
        return parameter.hasParameterAnnotation(RequestBody.class) ? pointer(field) : "?" + field;
    }

    private static String pointer(String field) {
        return "/" + field.replace("].", "/").replace("]", "").replace('[', '/').replace('.', '/');
    }

    private static ResponseEntity<ProblemDocument> answer(
            ProblemDocument document, HttpHeaders headers) {
        return ResponseEntity.status(document.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }

    @SuppressWarnings("unchecked")
    private static ResponseEntity<Object> untyped(ResponseEntity<ProblemDocument> answer) {
        return (ResponseEntity<Object>) (ResponseEntity<?>) answer;
    }

    private static @Nullable String path(WebRequest request) {
        return request instanceof ServletWebRequest web ? web.getRequest().getRequestURI() : null;
    }
}
