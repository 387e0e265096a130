package cn.zwfw.gateway.problem;

import cn.zwfw.gateway.trace.TraceParent;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents as answers. */
@Component
public class Problems {

    /**
     * Seconds: longer than a service needs to be seen again by the gateway, shorter than patience.
     */
    private static final String RETRY_AFTER = "5";

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** Answers with the refusal; fails with `IllegalStateException` if an answer has begun. */
    public Mono<Void> answer(ServerWebExchange exchange, Refusal refusal) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(new IllegalStateException("an answer has begun"));
        }
        var request = exchange.getRequest();
        var language =
                ProblemText.language(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        var path = request.getURI().getRawPath();
        var body = document(refusal, language, path, TraceParent.of(exchange).traceId());
        response.setStatusCode(refusal.status());
        var headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(language);
        headers.setContentLength(body.length);
        headers.setCacheControl("no-store");
        if (refusal.passes()) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    /** The document alone, for requests so broken that there is no exchange for them. */
    public byte[] document(
            Refusal refusal, Locale language, @Nullable String path, String traceId) {
        return json.writeValueAsBytes(ProblemDocument.of(refusal, language, path, traceId));
    }
}
