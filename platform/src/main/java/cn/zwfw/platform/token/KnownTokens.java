package cn.zwfw.platform.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Tokens whose signature was found good. Whoever works sends the same one for minutes, and the keys
 * that it was signed with are remembered for longer than it is here.
 */
final class KnownTokens implements JwtDecoder {

    /** Within five minutes the issuer's keys are fetched anew, and one that is gone is noticed. */
    private static final Duration AS_LONG = Duration.ofMinutes(1);

    /** Of some kilobytes each. */
    private static final int MOST = 2_000;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> checks;
    private final Cache<String, Jwt> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(AS_LONG).build();

    /**
     * @param signatures reads a token and checks nothing but its signature
     * @param checks the rest, for each request
     */
    KnownTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> checks) {
        this.signatures = signatures;
        this.checks = checks;
    }

    /**
     * The token, if it is good now.
     *
     * @throws BadJwtException when it is not
     * @throws JwtException when it cannot be checked
     */
    @Override
    public Jwt decode(String token) {
        var read = known.getIfPresent(token);
        if (read == null) {
            read = signatures.decode(token);
            known.put(token, read);
        }
        var found = checks.validate(read);
        if (found.hasErrors()) {
            throw new JwtValidationException("not good, or no more", found.getErrors());
        }
        return read;
    }
}
