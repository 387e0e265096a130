package cn.zwfw.platform.access;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * What a token must tell, and as what type: whose it is and until when; duties as a list of words;
 * organ, region and name as text. Nothing is made of what was meant otherwise.
 */
@Component
final class TellingToken implements OAuth2TokenValidator<Jwt> {

    private static final OAuth2TokenValidatorResult REFUSED =
            OAuth2TokenValidatorResult.failure(
                    new OAuth2Error(
                            OAuth2ErrorCodes.INVALID_TOKEN,
                            "a claim is missing or of the wrong type",
                            null));

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var subject = token.getSubject();
        var tells =
                subject != null
                        && !subject.isBlank()
                        && token.getExpiresAt() != null
                        && areWords(token.getClaims().get("duties"))
                        && Stream.of("organ", "region", "name")
                                .map(token.getClaims()::get)
                                .allMatch(claim -> claim == null || claim instanceof String);
        return tells ? OAuth2TokenValidatorResult.success() : REFUSED;
    }

    private static boolean areWords(@Nullable Object claim) {
        return claim == null
                || (claim instanceof Collection<?> words
                        && words.stream().allMatch(String.class::isInstance));
    }
}
