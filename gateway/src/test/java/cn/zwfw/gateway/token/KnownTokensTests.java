package cn.zwfw.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import reactor.core.publisher.Mono;

class KnownTokensTests {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final AtomicInteger signaturesChecked = new AtomicInteger();
    private final KnownTokens tokens = new KnownTokens(this::checkSignature, timestamps());

    @Test
    void theSignatureOfATokenIsCheckedOnceAndItsTimeWithEveryRequest() {
        assertThat(tokens.decode("good").block()).isNotNull();
        assertThat(tokens.decode("good").block()).isNotNull();
        assertThat(signaturesChecked).hasValue(1);

        now.set(NOON.plus(Duration.ofHours(2)));

        assertThatThrownBy(() -> tokens.decode("good").block())
                .isInstanceOf(JwtValidationException.class);
    }

    @Test
    void oneWithABadSignatureIsNeverKnown() {
        assertThatThrownBy(() -> tokens.decode("bad").block()).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("bad").block()).isInstanceOf(BadJwtException.class);
        assertThat(signaturesChecked).hasValue(2);
    }

    private Mono<Jwt> checkSignature(String token) {
        return Mono.fromSupplier(() -> {
            signaturesChecked.incrementAndGet();
            if (token.equals("bad")) {
                throw new BadJwtException("not signed by the issuer");
            }
            return Jwt.withTokenValue(token)
                    .header("alg", "RS256")
                    .issuedAt(NOON)
                    .expiresAt(NOON.plus(Duration.ofHours(1)))
                    .build();
        });
    }

    private JwtTimestampValidator timestamps() {
        var timestamps = new JwtTimestampValidator();
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        timestamps.setClock(clock);
        return timestamps;
    }
}
