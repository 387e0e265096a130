package cn.zwfw.platform.token;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Reads tokens as Spring Boot would, but checks the signature of each once and not with every
 * request; what may be true today and false tomorrow is checked every time.
 */
@Configuration(proxyBeanMethods = false)
class TokenDecoding {

    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

    @Bean
    JwtDecoder tokens(
            OAuth2ResourceServerProperties settings,
            ObjectProvider<JwkSetUriJwtDecoderBuilderCustomizer> customizers,
            ObjectProvider<OAuth2TokenValidator<Jwt>> further) {
        var issuer = Objects.requireNonNull(settings.getJwt().getIssuerUri(), ISSUER);
        var checks = checks(issuer, settings.getJwt().getAudiences(), further);
        // the issuer is asked with the first token, so that a service starts without it
        return new SupplierJwtDecoder(() -> {
            var keys = NimbusJwtDecoder.withIssuerLocation(issuer);
            customizers.orderedStream().forEach(customizer -> customizer.customize(keys));
            var signatures = keys.build();
            signatures.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
            return new KnownTokens(signatures, checks);
        });
    }

    /** Nobody reads how long each of a dozen filters took; the times of requests are kept. */
    @Bean
    SecurityObservationSettings filtersAreNotTimed() {
        return SecurityObservationSettings.noObservations();
    }

    private static OAuth2TokenValidator<Jwt> checks(
            String issuer,
            List<String> audiences,
            ObjectProvider<OAuth2TokenValidator<Jwt>> further) {
        var checks = new ArrayList<OAuth2TokenValidator<Jwt>>();
        checks.add(JwtValidators.createDefaultWithIssuer(issuer));
        if (!audiences.isEmpty()) {
            checks.add(
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD,
                            meant -> meant != null && !Collections.disjoint(meant, audiences)));
        }
        further.orderedStream().forEach(checks::add);
        return new DelegatingOAuth2TokenValidator<>(checks);
    }
}
