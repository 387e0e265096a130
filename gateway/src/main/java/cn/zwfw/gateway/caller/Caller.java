package cn.zwfw.gateway.caller;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who asks, as the token says.
 *
 * @param client the program that has the token; none without a token
 * @param user whom it asks for; none without a token, and of a program that asks for itself
 */
public record Caller(@Nullable String client, @Nullable String user) {

    private static final Caller NOBODY = new Caller(null, null);

    /** Who asks; nobody before the token was checked, or without one. */
    public static Caller of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(Caller.class.getName(), NOBODY);
    }

    /** {@code azp} is OpenID Connect's name of it, {@code client_id} that of RFC 9068. */
    public static Caller named(Jwt token) {
        var azp = token.getClaimAsString("azp");
        var client = azp != null ? azp : token.getClaimAsString("client_id");
        var user = token.getSubject();
        return new Caller(client, user == null || user.equals(client) ? null : user);
    }

    void keepIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(Caller.class.getName(), this);
    }
}
