package cn.zwfw.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Tokens whose signature was found good. Whoever works sends the same one for minutes, and the keys
 * that it was signed with are remembered for longer than it is here.
 */
final class KnownTokens implements ReactiveJwtDecoder {

    /** Short beside the life of a token. */
    private static final Duration AS_LONG = Duration.ofMinutes(1);

    /** Of some kilobytes each. */
    private static final int MOST = 2_000;

    private final ReactiveJwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> checks;
    private final Cache<String, Jwt> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(AS_LONG).build();

    /**
     * @param signatures reads a token and checks nothing but its signature
     * @param checks the rest, for each request
     */
    KnownTokens(ReactiveJwtDecoder signatures, OAuth2TokenValidator<Jwt> checks) {
        this.signatures = signatures;
        this.checks = checks;
    }

    /** The token, if it is good now; else an error as that of any decoder. */
    @Override
    public Mono<Jwt> decode(String token) {
        return Mono.defer(() -> {
            var read = known.getIfPresent(token);
            return read == null
                    ? signatures
                            .decode(token)
                            .doOnNext(good -> known.put(token, good))
                            .map(this::checked)
                    : Mono.just(checked(read));
        });
    }

    private Jwt checked(Jwt read) {
        var found = checks.validate(read);
        if (found.hasErrors()) {
            throw new JwtValidationException("not good, or no more", found.getErrors());
        }
        return read;
    }
}
