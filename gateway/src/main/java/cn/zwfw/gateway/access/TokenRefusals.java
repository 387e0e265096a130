package cn.zwfw.gateway.access;

import cn.zwfw.gateway.problem.Problems;
import cn.zwfw.gateway.problem.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers with 401 and how to log in (RFC 6750 §3), or 403; never says why a token is bad. */
@Component
class TokenRefusals implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private static final String CHALLENGE = "Bearer realm=\"zwfw\"";

    private final Problems problems;

    TokenRefusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException refused) {
        return switch (refused) {
            case AuthenticationServiceException away -> Mono.error(away);
            case OAuth2AuthenticationException _ ->
                    challenge(
                            exchange,
                            Refusal.TOKEN_INVALID,
                            CHALLENGE + ", error=\"invalid_token\"");
            default -> challenge(exchange, Refusal.TOKEN_MISSING, CHALLENGE);
        };
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException refused) {
        return problems.answer(exchange, Refusal.FORBIDDEN);
    }

    private Mono<Void> challenge(ServerWebExchange exchange, Refusal refusal, String challenge) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return problems.answer(exchange, refusal);
    }
}
