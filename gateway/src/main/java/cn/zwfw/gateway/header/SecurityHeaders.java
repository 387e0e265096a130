package cn.zwfw.gateway.header;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Tells browsers to be careful with every answer. A service may say something of its own (a
 * stricter policy for a chart); the gateway fills what is missing and leaves caching alone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public class SecurityHeaders implements WebFilter {

    /** The page of documents needs its own scripts, inline styles and embedded pictures. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "object-src 'none'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS =
            Map.of(
                    "Content-Security-Policy", CONTENT_SECURITY_POLICY,
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "no-referrer");

    private static final String HSTS = "Strict-Transport-Security";
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    /** For answers that are made before there is an exchange. */
    public static Map<String, String> always() {
        return ALWAYS;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse()
                .beforeCommit(() -> {
                    complete(exchange);
                    return Mono.empty();
                });
        return chain.filter(exchange);
    }

    /**
     * What an answer does not say yet and has to.
     *
     * @param said whether it has a header of that name
     */
    public static Map<String, String> missing(ServerHttpRequest request, Predicate<String> said) {
        var missing = new HashMap<>(ALWAYS);
        if (isSecret(request)) {
            missing.put(HSTS, ONE_YEAR);
        }
        missing.keySet().removeIf(said);
        return missing;
    }

    private static void complete(ServerWebExchange exchange) {
        var headers = exchange.getResponse().getHeaders();
        ALWAYS.forEach((name, value) -> fill(headers, name, value));
        if (isSecret(exchange.getRequest())) {
            fill(headers, HSTS, ONE_YEAR);
        }
    }

    private static boolean isSecret(ServerHttpRequest request) {
        return request.getSslInfo() != null || "https".equals(request.getURI().getScheme());
    }

    private static void fill(HttpHeaders headers, String name, String value) {
        if (!headers.containsHeader(name)) {
            headers.set(name, value);
        }
    }
}
