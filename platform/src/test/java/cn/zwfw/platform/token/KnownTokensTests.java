package cn.zwfw.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.testing.TestTokens;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class KnownTokensTests {

    private static final RSAKey KEY = TestTokens.newKey("k1");
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final AtomicInteger signaturesChecked = new AtomicInteger();
    private final KnownTokens tokens = new KnownTokens(this::checkSignature, timestamps());

    @Test
    void theSignatureOfATokenIsCheckedOnce() {
        var token = signedBy(KEY, "zhang");

        assertThat(tokens.decode(token).getSubject()).isEqualTo("zhang");
        assertThat(tokens.decode(token).getSubject()).isEqualTo("zhang");
        assertThat(tokens.decode(signedBy(KEY, "li")).getSubject()).isEqualTo("li");

        assertThat(signaturesChecked).hasValue(2);
    }

    @Test
    void aKnownTokenIsRefusedFromTheMomentThatItIsTooOld() {
        var token = signedBy(KEY, "zhang");
        tokens.decode(token);

        now.set(NOON.plus(Duration.ofHours(2)));

        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void oneOfAnotherKeyIsNeverKnown() {
        var forged = signedBy(TestTokens.newKey("k1"), "zhang");
        tokens.decode(signedBy(KEY, "zhang"));

        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(BadJwtException.class);
        assertThat(signaturesChecked).hasValue(3);
    }

    private Jwt checkSignature(String token) {
        signaturesChecked.incrementAndGet();
        var decoder =
                NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())))
                        .build();
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        return decoder.decode(token);
    }

    private JwtTimestampValidator timestamps() {
        var timestamps = new JwtTimestampValidator();
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        timestamps.setClock(clock);
        return timestamps;
    }

    private static String signedBy(RSAKey key, String subject) {
        return TestTokens.signed(
                new JWTClaimsSet.Builder()
                        .subject(subject)
                        .issueTime(Date.from(NOON))
                        .expirationTime(Date.from(NOON.plus(Duration.ofHours(1))))
                        .build(),
                key);
    }
}
