package cn.zwfw.gateway.token;

import cn.zwfw.gateway.trace.TraceParent;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Holds a token that is bound to a certificate against the one of its connection (RFC 8705), so
 * that who steals it cannot use it.
 */
@Component
class BoundTokens implements ReactiveAuthenticationManagerResolver<ServerWebExchange> {

    /** Whether the token of a district's system has to be bound. */
    enum DistrictCertificates {
        REQUIRED,
        OPTIONAL
    }

    private static final Logger log = LoggerFactory.getLogger(BoundTokens.class);

    private final ReactiveAuthenticationManager tokens;
    private final DistrictCertificates districts;

    BoundTokens(
            ReactiveJwtDecoder tokens,
            @Value("${zwfw.gateway.district-certificates}") DistrictCertificates districts) {
        this.tokens = new JwtReactiveAuthenticationManager(tokens);
        this.districts = districts;
    }

    @Override
    public Mono<ReactiveAuthenticationManager> resolve(ServerWebExchange exchange) {
        return Mono.just(
                token -> tokens.authenticate(token).doOnNext(known -> hold(known, exchange)));
    }

    private void hold(Authentication known, ServerWebExchange exchange) {
        if (known.getPrincipal() instanceof Jwt token
                && !isGood(token, CallerCertificate.of(exchange.getRequest()))) {
            TraceParent.of(exchange)
                    .inLog(() -> log.warn("a token came without the certificate it is bound to"));
            throw new InvalidBearerTokenException("not of this connection");
        }
    }

    private boolean isGood(Jwt token, @Nullable CallerCertificate shown) {
        Object confirmation = token.getClaim("cnf");
        if (confirmation == null) {
            return districts == DistrictCertificates.OPTIONAL || !isDistrict(token);
        }
        // one that is bound to something else, which is not known here, is not good either
        return confirmation instanceof Map<?, ?> bound
                && shown != null
                && shown.thumbprint().equals(bound.get("x5t#S256"));
    }

    private static boolean isDistrict(Jwt token) {
        var duties = token.getClaimAsStringList("duties");
        return duties != null && duties.contains("DISTRICT_SYSTEM");
    }
}
