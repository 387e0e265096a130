package cn.zwfw.gateway.access;

import cn.zwfw.gateway.port.ManagementPort;
import cn.zwfw.gateway.problem.Problems;
import cn.zwfw.gateway.problem.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/** What no route names does not exist, with or without a token. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class OnlyRoutedPaths implements WebFilter {

    private final List<PathPattern> reachable;
    private final List<PathPattern> hidden;
    private final Problems problems;

    OnlyRoutedPaths(GatewayProperties gateway, DoorPaths door, Problems problems) {
        var routed =
                gateway.getRoutes().stream()
                        .flatMap(route -> route.getPredicates().stream())
                        .filter(predicate -> "Path".equals(predicate.getName()))
                        .flatMap(predicate -> predicate.getArgs().values().stream());
        this.reachable = DoorPaths.patterns(Stream.concat(routed, door.pages().stream()).toList());
        this.hidden = DoorPaths.patterns(door.hidden());
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().pathWithinApplication();
        return ManagementPort.received(exchange) || reaches(path)
                ? chain.filter(exchange)
                : problems.answer(exchange, Refusal.NO_SUCH_PATH);
    }

    private boolean reaches(PathContainer path) {
        return DoorPaths.any(reachable, path) && !DoorPaths.any(hidden, path);
    }
}
