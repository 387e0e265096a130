package cn.zwfw.local.docking;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Only the platform's own client manages clients. */
@Component
class DockingDoor {

    static final String CLIENT = "zwfw-docking";

    private static final String BEARER = "Bearer ";

    private final JwtDecoder tokens;

    DockingDoor(JwtDecoder tokens) {
        this.tokens = tokens;
    }

    void mustBeOpenTo(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        try {
            var token = tokens.decode(authorization.substring(BEARER.length()));
            if (!CLIENT.equals(token.getSubject())) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
        } catch (JwtException wrong) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED, "", wrong);
        }
    }

    /** A chain of our own for these paths would be the end of the issuer's. */
    @Configuration(proxyBeanMethods = false)
    static class Paths {

        @Bean
        WebSecurityCustomizer dockingIsAskedHere() {
            return web -> web.ignoring().requestMatchers("/admin/**");
        }
    }
}
