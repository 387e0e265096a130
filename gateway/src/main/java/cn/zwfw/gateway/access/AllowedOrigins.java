package cn.zwfw.gateway.access;

import cn.zwfw.gateway.problem.Problems;
import cn.zwfw.gateway.problem.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Answers preflights, and refuses pages of origins that are not allowed. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class AllowedOrigins implements WebFilter {

    private final DefaultCorsProcessor processor = new DefaultCorsProcessor();
    private final CorsConfiguration configuration;
    private final Problems problems;

    AllowedOrigins(CorsSettings settings, Problems problems) {
        this.configuration = settings.configuration();
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!processor.process(configuration, exchange)) {
            return problems.answer(exchange, Refusal.ORIGIN_NOT_ALLOWED);
        }
        return CorsUtils.isPreFlightRequest(exchange.getRequest())
                ? exchange.getResponse().setComplete()
                : chain.filter(exchange);
    }
}
