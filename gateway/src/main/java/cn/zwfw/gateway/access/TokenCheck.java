package cn.zwfw.gateway.access;

import cn.zwfw.gateway.port.ManagementPort;
import cn.zwfw.gateway.problem.Problems;
import cn.zwfw.gateway.problem.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CorsSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Checks tokens at the door; what a caller may do is each service's to decide.
 *
 * <p>A bad token is refused on open paths too: its sender believes to be known.
 */
@Configuration
@EnableWebFluxSecurity
class TokenCheck {

    @Bean
    SecurityWebFilterChain door(
            ServerHttpSecurity http,
            DoorPaths paths,
            TokenRefusals refusals,
            ReactiveAuthenticationManagerResolver<ServerWebExchange> tokens) {
        return http.securityMatcher(TokenCheck::publicPort)
                .authorizeExchange(exchanges ->
                        exchanges
                                .pathMatchers(paths.open().toArray(String[]::new))
                                .permitAll()
                                .anyExchange()
                                .authenticated())
                .oauth2ResourceServer(server ->
                        server.authenticationManagerResolver(tokens)
                                .authenticationEntryPoint(refusals)
                                .accessDeniedHandler(refusals))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .csrf(CsrfSpec::disable)
                .cors(CorsSpec::disable)
                .headers(HeaderSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(RequestCacheSpec::disable)
                .build();
    }

    /** Dot segments, doubled or encoded slashes and their like, found by Spring's firewall. */
    @Bean
    ServerExchangeRejectedHandler trickedPaths(Problems problems) {
        return (exchange, _) -> problems.answer(exchange, Refusal.PATH_REFUSED);
    }

    private static Mono<MatchResult> publicPort(ServerWebExchange exchange) {
        return ManagementPort.received(exchange) ? MatchResult.notMatch() : MatchResult.match();
    }
}
