package cn.zwfw.gateway.access;

import cn.zwfw.gateway.port.ManagementPort;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The operators' port. Whether the gateway lives and is ready everybody there may ask; everything
 * else takes the token {@code zwfw.management.token} (as Bearer).
 */
@Configuration
class ManagementDoor {

    private static final String[] PROBES = {
        "/actuator/health/liveness", "/actuator/health/readiness"
    };

    @Bean
    @Order(1)
    SecurityWebFilterChain operators(
            ServerHttpSecurity http,
            TokenRefusals refusals,
            @Value("${zwfw.management.token:}") String token) {
        var shown = new ManagementToken(token);
        return http.securityMatcher(ManagementDoor::managementPort)
                .authorizeExchange(exchanges ->
                        exchanges
                                .pathMatchers(PROBES)
                                .permitAll()
                                .anyExchange()
                                .access((_, context) ->
                                        Mono.just(
                                                new AuthorizationDecision(
                                                        shown.isShownBy(authorization(context))))))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .csrf(CsrfSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(RequestCacheSpec::disable)
                .build();
    }

    private static @Nullable String authorization(AuthorizationContext context) {
        return context.getExchange().getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    }

    private static Mono<MatchResult> managementPort(ServerWebExchange exchange) {
        return ManagementPort.received(exchange) ? MatchResult.match() : MatchResult.notMatch();
    }
}
