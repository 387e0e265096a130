package cn.zwfw.gateway.header;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
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

    private static void complete(ServerWebExchange exchange) {
        var headers = exchange.getResponse().getHeaders();
        ALWAYS.forEach((name, value) -> fill(headers, name, value));
        if (exchange.getRequest().getSslInfo() != null
                || "https".equals(exchange.getRequest().getURI().getScheme())) {
            fill(headers, "Strict-Transport-Security", ONE_YEAR);
        }
    }

    private static void fill(HttpHeaders headers, String name, String value) {
        if (!headers.containsHeader(name)) {
            headers.set(name, value);
        }
    }
}
