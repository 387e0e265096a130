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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;
import org.springframework.web.client.RestTemplate;

/** Tokens as the issuer makes them, signed with a key of this JVM. */
public final class TestTokens {

    public static final RSAKey KEY = newKey("tests");

    /** Where the services expect their issuer when nobody says otherwise. */
    private static final String ISSUER = "http://127.0.0.1:9000";

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
                claims(login, organ, region, duties).expirationTime(Date.from(end)).build(), KEY);
    }

    /** What a token tells, but for its end. */
    public static JWTClaimsSet.Builder claims(
            String login, @Nullable String organ, @Nullable String region, Duty... duties) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("zwfw")
                .subject(login)
                .claim("name", login)
                .claim("organ", organ)
                .claim("region", region)
                .claim("duties", Arrays.stream(duties).map(Duty::name).toList());
    }

    /** What an issuer publishes, so that these tokens can be checked. */
    public static String keys() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    /** A caller of a service who may do everything in an organ of the city. */
    public static HttpCaller holderOfEveryDuty(int port, String base) {
        return holderOf(port, base, Duty.values());
    }

    /** A caller of a service who may do in that organ what these duties allow. */
    public static HttpCaller holderOf(int port, String base, Duty... duties) {
        return new HttpCaller(port, base, of("hostile", "11620100013900001G", "620100", duties));
    }

    /** One with these claims and no others. */
    public static String signed(JWTClaimsSet claims) {
        return signed(claims, KEY);
    }

    /** A token of these claims, good if the key is the issuer's. */
    public static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Lets a service, which asks its issuer as ever, find these keys there. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Accepted {

        @Bean
        JwkSetUriJwtDecoderBuilderCustomizer issuer() {
            return decoder -> decoder.restOperations(new RestTemplate(Accepted::answered));
        }

        private static ClientHttpRequest answered(URI address, HttpMethod method) {
            var body =
                    address.getPath().endsWith("/jwks")
                            ? new JWKSet(KEY.toPublicJWK()).toString()
                            : "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%1$s/jwks\"}"
                                    .formatted(ISSUER);
            var response =
                    new MockClientHttpResponse(
                            body.getBytes(StandardCharsets.UTF_8), HttpStatus.OK);
            response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
            var request = new MockClientHttpRequest(method, address);
            request.setResponse(response);
            return request;
        }
    }
}
