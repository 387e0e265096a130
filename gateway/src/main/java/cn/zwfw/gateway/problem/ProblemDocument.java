package cn.zwfw.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details in the same shape as the services give them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemDocument(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String code,
        String traceId) {

    static ProblemDocument of(
            Refusal refusal, Locale language, @Nullable String path, String traceId) {
        return new ProblemDocument(
                URI.create("urn:zwfw:problem:" + refusal.code()),
                ProblemText.title(refusal, language),
                refusal.status().value(),
                ProblemText.detail(refusal, language),
                path,
                refusal.code(),
                traceId);
    }
}
