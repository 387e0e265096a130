package cn.zwfw.gateway.docking;

import cn.zwfw.gateway.caller.Caller;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** The token of a district's system is as good as the register says, however long it lasts. */
@Component
class DockedSystem implements OAuth2TokenValidator<Jwt> {

    private static final OAuth2TokenValidatorResult REFUSED =
            OAuth2TokenValidatorResult.failure(
                    new OAuth2Error(
                            OAuth2ErrorCodes.INVALID_TOKEN,
                            "of a system that is not docked, or is revoked",
                            null));

    private final DistrictSystems systems;

    DockedSystem(DistrictSystems systems) {
        this.systems = systems;
    }

    /**
     * @throws AuthenticationServiceException when nobody can know it now
     */
    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var duties = token.getClaimAsStringList("duties");
        if (duties == null || !duties.contains("DISTRICT_SYSTEM")) {
            return OAuth2TokenValidatorResult.success();
        }
        return switch (systems.admission(Caller.named(token).client())) {
            case ADMITTED -> OAuth2TokenValidatorResult.success();
            case REFUSED -> REFUSED;
            case UNKNOWN -> throw new AuthenticationServiceException("the register is not heard");
        };
    }
}
