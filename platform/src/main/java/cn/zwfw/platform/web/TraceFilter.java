package cn.zwfw.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The trace id (W3C traceparent) in every answer and log line. It is the id of the request's spans,
 * too, if there are any: they begin behind this filter, and find here what they continue.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter extends OncePerRequestFilter {

    private static final String HEADER = "traceparent";
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var traceparent = continued(request.getHeader(HEADER));
        var trace = traceparent.substring(3, 35);
        response.setHeader("X-Trace-Id", trace);
        try (var _ = MDC.putCloseable("traceId", trace)) {
            chain.doFilter(new Continuing(request, traceparent), response);
        }
    }

    /** What the caller sent if it is valid, else the beginning of a trace. */
    private static String continued(@Nullable String traceparent) {
        if (traceparent != null && TRACEPARENT.matcher(traceparent).matches()) {
            return traceparent;
        }
        var trace = digits();
        return "00-" + trace + "-" + digits().substring(0, 16) + "-00";
    }

    /** Of a random UUID, whose version keeps them from being zero. */
    static String digits() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** The request, as if the caller had sent exactly this trace. */
    private static final class Continuing extends HttpServletRequestWrapper {

        private final String traceparent;

        Continuing(HttpServletRequest request, String traceparent) {
            super(request);
            this.traceparent = traceparent;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HEADER.equalsIgnoreCase(name) ? traceparent : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HEADER.equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of(traceparent))
                    : super.getHeaders(name);
        }
    }
}
