package cn.zwfw.gateway.problem;

import cn.zwfw.gateway.trace.TraceParent;
import java.time.Duration;
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

    /** Longer than a service needs to be seen again by the gateway, shorter than patience. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** Answers with the refusal; fails with `IllegalStateException` if an answer has begun. */
    public Mono<Void> answer(ServerWebExchange exchange, Refusal refusal) {
        return answer(exchange, refusal, RETRY_AFTER);
    }

    /**
     * The same for a refusal whose end is known.
     *
     * @param retry told in whole seconds, rounded up, and only where to try again may help
     */
    public Mono<Void> answer(ServerWebExchange exchange, Refusal refusal, Duration retry) {
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
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(retry)));
        }
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private static long seconds(Duration retry) {
        return Math.max(1, retry.plusSeconds(1).minusNanos(1).toSeconds());
    }

    /** The document alone, for requests so broken that there is no exchange for them. */
    public byte[] document(
            Refusal refusal, Locale language, @Nullable String path, String traceId) {
        return json.writeValueAsBytes(ProblemDocument.of(refusal, language, path, traceId));
    }
}
