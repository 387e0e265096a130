package cn.zwfw.gateway.deprecation;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Tells programs in every answer that a path will go (RFC 9745), when (RFC 8594), and what to use
 * instead.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
public class Deprecations implements WebFilter {

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final List<Told> told;

    /** What is said of the paths of a pattern. */
    private record Told(PathPattern pattern, HttpHeaders headers) {}

    Deprecations(DeprecationSettings settings, Clock clock) {
        this.told = settings.deprecations().stream().map(path -> told(path, clock)).toList();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var said = of(exchange.getRequest().getPath().pathWithinApplication());
        if (!said.isEmpty()) {
            var response = exchange.getResponse();
            response.beforeCommit(
                    () -> Mono.fromRunnable(() -> response.getHeaders().addAll(said)));
        }
        return chain.filter(exchange);
    }

    /** What is said of a path; nothing of one that stays. */
    public HttpHeaders of(PathContainer path) {
        for (var one : told) {
            if (one.pattern().matches(path)) {
                return one.headers();
            }
        }
        return HttpHeaders.EMPTY;
    }

    private static Told told(DeprecatedPath path, Clock clock) {
        var headers = new HttpHeaders();
        headers.set("Deprecation", "@" + begins(path.since(), clock).toEpochSecond());
        if (path.sunset() != null) {
            headers.set(
                    "Sunset",
                    HTTP_DATE.format(
                            begins(path.sunset(), clock).withZoneSameInstant(ZoneOffset.UTC)));
        }
        link(headers, path.documentation(), "deprecation");
        link(headers, path.successor(), "successor-version");
        return new Told(PathPatternParser.defaultInstance.parse(path.path()), headers);
    }

    private static ZonedDateTime begins(LocalDate day, Clock clock) {
        return day.atStartOfDay(clock.getZone());
    }

    private static void link(HttpHeaders headers, @Nullable URI target, String relation) {
        if (target != null) {
            headers.add(HttpHeaders.LINK, "<" + target + ">; rel=\"" + relation + "\"");
        }
    }
}
