package cn.zwfw.gateway.route;

import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** A request that reads what is published, of somebody who does not say who he is. */
public final class PublicRead {

    private static final PathPattern PUBLIC =
            PathPatternParser.defaultInstance.parse("/api/*/v1/public/**");

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private PublicRead() {}

    public static boolean is(ServerHttpRequest request) {
        var reads = READING.contains(request.getMethod());
        return reads
                && !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                && !request.getHeaders().containsHeader(HttpHeaders.COOKIE)
                && PUBLIC.matches(request.getPath().pathWithinApplication());
    }
}
