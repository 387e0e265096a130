package cn.zwfw.exchange.city;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The token of this client: asked for by client credentials, renewed before it ends. */
final class Tokens {

    /** So much of a token's life is left unused. */
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final Credentials credentials;
    private final Line line;
    private final Clock clock;
    private final AtomicReference<@Nullable Token> held = new AtomicReference<>();

    Tokens(Credentials credentials, Line line, Clock clock) {
        this.credentials = credentials;
        this.line = line;
        this.clock = clock;
    }

    /**
     * A token that is good for the next request.
     *
     * @throws AccessRefused when the issuer refuses the secret that is in the file now
     */
    synchronized String current() {
        var token = held.get();
        if (token == null || !clock.instant().isBefore(token.renewAt())) {
            token = ask();
            held.set(token);
        }
        return token.value();
    }

    /** A token that was not taken: the next one is a new one. */
    synchronized void refused(String value) {
        var token = held.get();
        if (token != null && token.value().equals(value)) {
            held.set(null);
        }
    }

    private Token ask() {
        var endpoint = tokenEndpoint();
        var secret = credentials.secret();
        var answer = ask(endpoint, secret);
        if (isRefusal(answer.status()) && !credentials.secret().equals(secret)) {
            // it was changed while we asked
            answer = ask(endpoint, credentials.secret());
        }
        if (isRefusal(answer.status())) {
            throw AccessRefused.bySecret(
                    credentials.clientId(), answer.jsonOrNothing().path("error").asString(""));
        }
        if (answer.status() != 200) {
            throw CityAway.answering(answer.status(), answer.retryAfter(clock.instant()));
        }
        return read(answer);
    }

    private Answer ask(URI endpoint, String secret) {
        var name = encoded(credentials.clientId()) + ":" + encoded(secret);
        var basic = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return line.send(
                HttpRequest.newBuilder(endpoint)
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    /** OpenID Connect Discovery 1.0: the issuer must be the one that was asked. */
    private URI tokenEndpoint() {
        var issuer = credentials.issuer().toString().replaceFirst("/+$", "");
        var answer =
                line.send(
                        HttpRequest.newBuilder(
                                URI.create(issuer + "/.well-known/openid-configuration")));
        if (answer.status() != 200) {
            throw CityAway.answering(answer.status(), answer.retryAfter(clock.instant()));
        }
        var found = answer.json();
        if (!found.path("issuer").asString("").replaceFirst("/+$", "").equals(issuer)) {
            throw CityAway.broken("the issuer is not " + issuer);
        }
        try {
            return URI.create(found.path("token_endpoint").asString(""));
        } catch (IllegalArgumentException malformed) {
            throw CityAway.broken("no token endpoint");
        }
    }

    private Token read(Answer answer) {
        var json = answer.json();
        var value = json.path("access_token").asString("");
        var life = Duration.ofSeconds(json.path("expires_in").asLong(0));
        if (value.isEmpty()) {
            throw CityAway.broken("no token");
        }
        var half = life.dividedBy(2);
        var margin = half.compareTo(MARGIN) < 0 ? half : MARGIN;
        return new Token(value, clock.instant().plus(life).minus(margin));
    }

    private static boolean isRefusal(int status) {
        return status == 400 || status == 401 || status == 403;
    }

    private static String encoded(String text) {
        // RFC 6749, 2.3.1
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Token(String value, Instant renewAt) {

        @Override
        public String toString() {
            return "Token until " + renewAt;
        }
    }
}
