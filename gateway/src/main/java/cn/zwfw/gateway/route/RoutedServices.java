package cn.zwfw.gateway.route;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.route.RouteDefinition;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Which service a path belongs to, before it is routed and even if it is not. */
@Component
public class RoutedServices {

    /** What the gateway answers itself, and what nobody does. */
    public static final String NONE = "gateway";

    private static final String API = "/api/";

    private final Map<String, String> services;

    RoutedServices(GatewayProperties gateway) {
        this.services =
                gateway.getRoutes().stream()
                        .flatMap(route -> prefixes(route).map(prefix -> Map.entry(prefix, route)))
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().getId(),
                                        (first, _) -> first));
    }

    /** The id of its route; there are few of them, whatever is asked for. */
    public String of(ServerHttpRequest request) {
        return services.getOrDefault(first(request.getURI().getRawPath()), NONE);
    }

    private static Stream<String> prefixes(RouteDefinition route) {
        return route.getPredicates().stream()
                .flatMap(predicate -> predicate.getArgs().values().stream())
                .filter(path -> path.startsWith(API))
                .map(RoutedServices::first);
    }

    /** {@code /api/NAME/} of a path, or nothing. */
    private static String first(String path) {
        var end = path.startsWith(API) ? path.indexOf('/', API.length()) : -1;
        return end < 0 ? "" : path.substring(0, end + 1);
    }
}
