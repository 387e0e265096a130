package cn.zwfw.platform.access;

import cn.zwfw.platform.problem.NotAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** The caller of the request in hand, read from its verified token. */
@Component
final class CurrentCaller {

    private final HomeRegion home;

    CurrentCaller(HomeRegion home) {
        this.home = home;
    }

    Caller get() {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken token) {
            return of(token.getToken());
        }
        throw NotAllowed.because("forbidden");
    }

    /**
     * Duties nobody here knows are left out: an unknown word grants nothing. So are those that are
     * another region's where this is the node of one.
     *
     * @throws NotAllowed to whoever is called as the platform: his acts would count as its own
     */
    Caller of(Jwt token) {
        var words =
                Objects.requireNonNullElse(token.getClaimAsStringList("duties"), List.<String>of());
        var duties =
                Arrays.stream(Duty.values())
                        .filter(duty -> words.contains(duty.name()))
                        .collect(Collectors.toUnmodifiableSet());
        var id = Objects.requireNonNull(token.getSubject());
        if (id.equals(Caller.PLATFORM.id())) {
            throw NotAllowed.because("forbidden");
        }
        var name = Objects.requireNonNullElse(token.getClaimAsString("name"), id);
        var region = token.getClaimAsString("region");
        return new Caller(
                id, name, token.getClaimAsString("organ"), region, home.duties(duties, region));
    }
}
