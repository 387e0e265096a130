package cn.zwfw.platform.testing.attack;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.TestTokens;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Tokens that no service may take for one of its issuer's, by what is wrong with them. */
final class WrongTokens {

    private static final Date LATER = Date.from(Instant.EPOCH.plus(Duration.ofDays(40_000)));
    private static final Date LONG_AGO = Date.from(Instant.EPOCH.plus(Duration.ofDays(1)));
    private static final RSAKey OTHER = TestTokens.newKey(TestTokens.KEY.getKeyID());
    private static final RSAKey UNKNOWN = TestTokens.newKey("nobody-s");

    private WrongTokens() {}

    static Map<String, String> all() {
        try {
            return made();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> made() throws JOSEException {
        var good = good().build();
        var all = new LinkedHashMap<String, String>();
        all.put("no token", "abc");
        all.put("nothing", "");
        all.put("three dots", "...");
        all.put("alg none", new PlainJWT(good).serialize());
        all.put("alg none, written otherwise", none(good));
        all.put("the public key as a secret", hmac(good, der()));
        all.put("the public key's text as a secret", hmac(good, pem()));
        all.put("signed by another key", TestTokens.signed(good, OTHER));
        all.put("signed by a key that nobody knows", TestTokens.signed(good, UNKNOWN));
        all.put("a key that it brings along", withKey(good));
        all.put("a key that it tells to fetch", withAddress(good));
        all.put("other claims than were signed", otherClaims(good));
        all.put("no signature", unsigned(good));
        all.putAll(claims());
        return all;
    }

    /** Signed well, and telling what is not to be told. */
    private static Map<String, String> claims() {
        var all = new LinkedHashMap<String, String>();
        put(all, "expired", claims -> claims.expirationTime(LONG_AGO));
        put(all, "without end", claims -> claims.expirationTime(null));
        put(all, "not yet valid", claims -> claims.notBeforeTime(LATER));
        put(all, "of another issuer", claims -> claims.issuer("http://127.0.0.1:9001"));
        put(all, "of no issuer", claims -> claims.issuer(null));
        put(all, "for another audience", claims -> claims.audience("portal"));
        put(all, "for no audience", claims -> claims.audience((String) null));
        put(all, "of nobody", claims -> claims.subject(null));
        put(all, "of a blank", claims -> claims.subject(" "));
        put(all, "duties a text", claims -> claims.claim("duties", "EDITOR"));
        put(all, "duties an object", claims -> claims.claim("duties", Map.of("EDITOR", true)));
        put(all, "duties numbers", claims -> claims.claim("duties", List.of(0, 1)));
        put(all, "organ a list", claims -> claims.claim("organ", List.of("11620100013900001G")));
        put(all, "region a number", claims -> claims.claim("region", 620100));
        put(all, "name an object", claims -> claims.claim("name", Map.of("x", 1)));
        return all;
    }

    private static void put(
            Map<String, String> all, String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        all.put(what, TestTokens.signed(change.apply(good()).build(), TestTokens.KEY));
    }

    private static JWTClaimsSet.Builder good() {
        return TestTokens.claims("hostile", "11620100013900001G", "620100", Duty.values())
                .expirationTime(LATER);
    }

    private static String none(JWTClaimsSet claims) {
        return encoded("{\"alg\":\"NoNe\"}") + "." + encoded(claims.toString()) + ".";
    }

    private static String hmac(JWTClaimsSet claims, byte[] secret) throws JOSEException {
        var token = new SignedJWT(header(JWSAlgorithm.HS256).build(), claims);
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static byte[] der() throws JOSEException {
        return TestTokens.KEY.toRSAPublicKey().getEncoded();
    }

    private static byte[] pem() throws JOSEException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der());
        return ("-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String withKey(JWTClaimsSet claims) throws JOSEException {
        return signed(header(JWSAlgorithm.RS256).jwk(OTHER.toPublicJWK()).build(), claims);
    }

    private static String withAddress(JWTClaimsSet claims) throws JOSEException {
        var address = URI.create("http://127.0.0.1:1/jwks");
        return signed(header(JWSAlgorithm.RS256).jwkURL(address).build(), claims);
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(OTHER));
        return token.serialize();
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID(TestTokens.KEY.getKeyID());
    }

    private static String otherClaims(JWTClaimsSet claims) {
        var other = new JWTClaimsSet.Builder(claims).subject("somebody").build();
        var parts = TestTokens.signed(claims, TestTokens.KEY).split("\\.", -1);
        return parts[0] + "." + encoded(other.toString()) + "." + parts[2];
    }

    private static String unsigned(JWTClaimsSet claims) {
        var token = TestTokens.signed(claims, TestTokens.KEY);
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
