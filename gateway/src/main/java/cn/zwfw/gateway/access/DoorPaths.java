package cn.zwfw.gateway.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which paths the door treats in a special way, as Spring path patterns.
 *
 * @param pages what the gateway serves itself, beside its routes
 * @param open what needs no token; everything else needs a valid one
 * @param hidden what is never reachable, even below a route
 */
@ConfigurationProperties("zwfw.gateway.paths")
record DoorPaths(List<String> pages, List<String> open, List<String> hidden) {

    DoorPaths {
        pages = List.copyOf(pages);
        open = List.copyOf(open);
        hidden = List.copyOf(hidden);
    }

    static List<PathPattern> patterns(List<String> written) {
        return written.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    static boolean any(List<PathPattern> patterns, PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
