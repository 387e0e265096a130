package cn.zwfw.platform.testing;

import cn.zwfw.platform.access.Duty;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Tokens as the issuer makes them, signed with a key of this JVM. */
public final class TestTokens {

    private static final RSAKey KEY = newKey();

    private TestTokens() {}

    /** A token of a person or system; organ and region may be missing. */
    public static String of(
            String login, @Nullable String organ, @Nullable String region, Duty... duties) {
        var end = Instant.EPOCH.plus(Duration.ofDays(40_000));
        return until(end, login, organ, region, duties);
    }

    /** One that is good until a moment of the machine's own time. */
    public static String until(
            Instant end,
            String login,
            @Nullable String organ,
            @Nullable String region,
            Duty... duties) {
        return signed(
                new JWTClaimsSet.Builder()
                        .subject(login)
                        .claim("name", login)
                        .claim("organ", organ)
                        .claim("region", region)
                        .claim("duties", Arrays.stream(duties).map(Duty::name).toList())
                        .expirationTime(Date.from(end))
                        .build());
    }

    /** What an issuer publishes, so that these tokens can be checked. */
    public static String keys() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    /** A caller of a service who may do everything in an organ of the city. */
    static HttpCaller holderOfEveryDuty(int port, String base) {
        var token = of("hostile", "11620100013900001G", "620100", Duty.values());
        return new HttpCaller(port, base, token);
    }

    /** One with these claims and no others. */
    public static String signed(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Lets a service accept these tokens, and no others. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Accepted {

        @Bean
        JwtDecoder jwtDecoder() throws JOSEException {
            return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        }
    }
}
