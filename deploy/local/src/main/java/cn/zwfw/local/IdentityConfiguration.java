package cn.zwfw.local;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Who signs in, with what password, and what the token then says of them. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    /** Whom access tokens are for; an ID token is for the front end, and no service takes it. */
    private static final String AUDIENCE = "zwfw";

    @Bean
    DemoUsers demoUsers() {
        return new DemoUsers(Table.organs());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        // the least work there is: what it hashes is printed at every start
        return new BCryptPasswordEncoder(4);
    }

    @Bean
    UserDetailsService userDetails(
            DemoUsers users, PasswordEncoder encoder, DemoSettings settings) {
        String password = encoder.encode(settings.password());
        return login ->
                users.find(login)
                        .map(user -> User.withUsername(login).password(password).build())
                        .orElseThrow(() -> new UsernameNotFoundException(login));
    }

    @Bean
    JWKSource<SecurityContext> keys(DemoSettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(settings.keyFile())));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(DemoUsers users) {
        return context -> {
            JwtClaimsSet.Builder claims = context.getClaims();
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                claims.audience(List.of(AUDIENCE));
            }
            claims.claim("azp", context.getRegisteredClient().getClientId());
            if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
                    context.getAuthorizationGrantType())) {
                tell(claims, context.getRegisteredClient());
            } else {
                Authentication user = Objects.requireNonNull(context.getPrincipal());
                users.find(user.getName()).ifPresent(found -> tell(claims, found));
            }
        };
    }

    private static void tell(JwtClaimsSet.Builder claims, RegisteredClient system) {
        String region = system.getClientSettings().getSetting(IdentityClients.REGION);
        claims.claim("name", system.getClientName());
        // who docks systems is none, and calls nobody but the issuer
        if (region != null) {
            claims.claim("region", region);
            claims.claim("duties", List.of("DISTRICT_SYSTEM"));
        }
    }

    private static void tell(JwtClaimsSet.Builder claims, DemoUser user) {
        claims.claim("name", user.name());
        claims.claim("region", user.region());
        claims.claim("duties", List.of(user.duty()));
        String organ = user.organ();
        if (organ != null) {
            claims.claim("organ", organ);
        }
    }
}
