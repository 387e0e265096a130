package cn.zwfw.platform.testing.attack;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.TestTokens;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** Somebody with the right duty in the wrong place; no test but these knows his organs. */
enum Stranger {
    OTHER_ORGAN {
        @Override
        String token(JWTClaimsSet rightful, Duty duty) throws ParseException {
            return of("11620100013999992N", region(rightful), duty);
        }
    },
    OTHER_REGION {
        @Override
        String token(JWTClaimsSet rightful, Duty duty) {
            return of("116201230139999921", "620123", duty);
        }
    },
    OF_NOWHERE {
        @Override
        String token(JWTClaimsSet rightful, Duty duty) {
            return of(null, null, duty);
        }
    },
    OTHER_PERSON {
        @Override
        String token(JWTClaimsSet rightful, Duty duty) throws ParseException {
            return of(rightful.getStringClaim("organ"), rightful.getStringClaim("region"), duty);
        }
    };

    private static final String CITY = "620100";

    /** His token, in the place of one with these claims. */
    abstract String token(JWTClaimsSet rightful, Duty duty) throws ParseException;

    private static String of(@Nullable String organ, @Nullable String region, Duty duty) {
        return TestTokens.of("stranger", organ, region, duty);
    }

    private static String region(JWTClaimsSet rightful) throws ParseException {
        var region = rightful.getStringClaim("region");
        return region == null ? CITY : region;
    }
}
