package cn.zwfw.gateway.limit;

import cn.zwfw.gateway.problem.Refusal;
import cn.zwfw.gateway.problem.RequestRefused;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Refuses bodies that are too large, after the token check (-100): strangers may send nothing. */
@Component
@Order(0)
class LimitedBodies implements WebFilter {

    private final BodyLimits limits;
    private final List<PathPattern> workbooks;

    LimitedBodies(BodyLimits limits) {
        this.limits = limits;
        this.workbooks =
                limits.workbookPaths().stream()
                        .map(PathPatternParser.defaultInstance::parse)
                        .toList();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        long limit = limitOf(request.getPath().pathWithinApplication());
        return request.getHeaders().getContentLength() > limit
                ? Mono.error(RequestRefused.as(Refusal.BODY_TOO_LARGE))
                : chain.filter(exchange.mutate().request(new CountedBody(request, limit)).build());
    }

    private long limitOf(PathContainer path) {
        var isWorkbook = workbooks.stream().anyMatch(pattern -> pattern.matches(path));
        return (isWorkbook ? limits.workbook() : limits.ordinary()).toBytes();
    }
}
