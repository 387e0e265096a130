package cn.zwfw.platform.problem.answer;

import cn.zwfw.platform.problem.Busy;
import cn.zwfw.platform.problem.Conflict;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotAllowed;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.problem.PreconditionFailed;
import cn.zwfw.platform.problem.PreconditionRequired;
import cn.zwfw.platform.problem.ServiceProblem;
import cn.zwfw.platform.problem.TooLarge;
import cn.zwfw.platform.problem.TooMany;
import cn.zwfw.platform.problem.Unavailable;
import cn.zwfw.platform.problem.Violation;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** Makes problem documents: Chinese by default, English by {@code Accept-Language}. */
@Component
public class Problems {

    private final MessageSource sentences = bundles();

    public ProblemDocument document(ServiceProblem problem, @Nullable String path) {
        var status = statusOf(problem);
        return problem instanceof InvalidInput invalid
                ? document(status, invalid, path)
                : document(status, problem.code(), problem.code(), problem.facts(), path);
    }

    public ProblemDocument document(HttpStatusCode status, String code, @Nullable String path) {
        return document(status, code, code, List.of(), path);
    }

    private ProblemDocument document(
            HttpStatusCode status, InvalidInput invalid, @Nullable String path) {
        var sentence = invalid.further() == 0 ? invalid.code() : "invalid-input-further";
        return document(status, invalid.code(), sentence, invalid.facts(), path)
                .with(invalid.violations().stream().map(this::item).toList(), invalid.further());
    }

    private ProblemDocument document(
            HttpStatusCode status,
            String code,
            String sentence,
            List<Object> facts,
            @Nullable String path) {
        return new ProblemDocument(
                URI.create("urn:zwfw:problem:" + code),
                sentence("title." + status.value(), List.of()),
                status.value(),
                sentence(sentence, facts),
                path,
                code,
                List.of(),
                null,
                MDC.get("traceId"));
    }

    private ProblemDocument.Item item(Violation violation) {
        return new ProblemDocument.Item(
                violation.pointer(),
                violation.code(),
                sentence(violation.code(), violation.facts()),
                violation.cell());
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
            case TooMany _ -> HttpStatus.TOO_MANY_REQUESTS;
            case Busy _, Unavailable _ -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** The sentence of a code; the code itself when nobody wrote one. */
    private String sentence(String code, List<Object> facts) {
        var locale = LocaleContextHolder.getLocale();
        var sentence = sentences.getMessage(code, facts.toArray(), code, locale);
        return sentence == null ? code : sentence;
    }

    private static MessageSource bundles() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("platform-problems");
        // a service need not have sentences of its own; asking for them each time fills the log
        if (Problems.class.getResource("/problems.properties") != null) {
            source.setBasenames("problems", "platform-problems");
        }
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Locale.ROOT);
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
