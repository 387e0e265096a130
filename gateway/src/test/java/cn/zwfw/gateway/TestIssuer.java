package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Issues good tokens, and bad ones of every kind. */
final class TestIssuer {

    private final WireMockServer server =
            new WireMockServer(
                    WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private final RSAKey key = key("door");
    private final RSAKey forged = key("door");

    static TestIssuer started() {
        var issuer = new TestIssuer();
        issuer.server.start();
        issuer.server.stubFor(
                get("/.well-known/openid-configuration")
                        .willReturn(
                                okJson(
                                        """
                                        {"issuer": "%1$s", "jwks_uri": "%1$s/jwks",
                                         "authorization_endpoint": "%1$s/authorize",
                                         "token_endpoint": "%1$s/token",
                                         "response_types_supported": ["code"],
                                         "subject_types_supported": ["public"],
                                         "id_token_signing_alg_values_supported": ["RS256"]}
                                        """
                                                .formatted(issuer.uri()))));
        issuer.server.stubFor(get("/jwks").willReturn(okJson(issuer.keys())));
        return issuer;
    }

    String uri() {
        return "http://127.0.0.1:" + server.port();
    }

    String valid() {
        return signed(key, uri(), Duration.ofMinutes(5));
    }

    String forAnotherAudience() {
        return signed(
                key,
                new JWTClaimsSet.Builder(claims(uri(), Duration.ofMinutes(5)))
                        .audience("portal")
                        .build());
    }

    /** Of a user's program, or of a program for itself, whose subject it is then. */
    String valid(String client, String subject) {
        return signed(
                key,
                new JWTClaimsSet.Builder(claims(uri(), Duration.ofMinutes(5)))
                        .subject(subject)
                        .claim("azp", client)
                        .build());
    }

    /** One of an issuer at another address that has this one's keys. */
    String valid(String uri, Map<String, Object> claimed) {
        var claims = new JWTClaimsSet.Builder(claims(uri, Duration.ofMinutes(5)));
        claimed.forEach(claims::claim);
        return signed(key, claims.build());
    }

    String keys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    String expired() {
        return signed(key, uri(), Duration.ofMinutes(-5));
    }

    String ofAnotherIssuer() {
        return signed(key, "http://127.0.0.1:1", Duration.ofMinutes(5));
    }

    String signedByAnotherKey() {
        return signed(forged, uri(), Duration.ofMinutes(5));
    }

    String unsigned() {
        return new PlainJWT(claims(uri(), Duration.ofMinutes(5))).serialize();
    }

    /** The public key as an HMAC secret: the well-known confusion of algorithms. */
    String hmacWithThePublicKey() {
        try {
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("door").build(),
                            claims(uri(), Duration.ofMinutes(5)));
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String withChangedClaims() {
        var parts = valid().split("\\.", -1);
        var other = unsigned().split("\\.", -1);
        return parts[0] + "." + other[1].replace('A', 'B') + "." + parts[2];
    }

    private String signed(RSAKey signer, String issuer, Duration validity) {
        return signed(signer, claims(issuer, validity));
    }

    private static String signed(RSAKey signer, JWTClaimsSet claims) {
        try {
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("door").build(),
                            claims);
            token.sign(new RSASSASigner(signer));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet claims(String issuer, Duration validity) {
        // when the token is asked for: the tests take longer than one is good for
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .subject("editor.620100.civil-affairs")
                .issuer(issuer)
                .audience("zwfw")
                .claim("region", "620100")
                .claim("duties", List.of("EDITOR"))
                .issueTime(Date.from(now.minus(Duration.ofHours(1))))
                .expirationTime(Date.from(now.plus(validity)))
                .build();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
