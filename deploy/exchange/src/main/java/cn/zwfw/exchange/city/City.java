package cn.zwfw.exchange.city;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * The city's gateway. Every request ends in one of four ways: an answer, {@link CityAway} (ask
 * again later), {@link AccessRefused} (stop), {@link RequestRejected} (mend what was asked).
 */
public final class City {

    private final URI gateway;
    private final Line line;
    private final Tokens tokens;
    private final Clock clock;

    public City(URI gateway, Credentials credentials, Duration timeout, Clock clock) {
        this.gateway = gateway;
        this.line = new Line(timeout);
        this.tokens = new Tokens(credentials, line, clock);
        this.clock = clock;
    }

    /** What is there, as JSON. */
    public JsonNode get(String path) {
        return ask(path, HttpRequest.newBuilder(gateway.resolve(path)).GET());
    }

    /**
     * Hands something in.
     *
     * @param key the same whenever the same is handed in again
     */
    public JsonNode post(String path, String key, String body) {
        return ask(
                path,
                HttpRequest.newBuilder(gateway.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode ask(String path, HttpRequest.Builder request) {
        var answer = send(request);
        var status = answer.status();
        if (status == 200 || status == 201) {
            return answer.json();
        }
        if (status == 401 || status == 403) {
            var code = RequestRejected.code(answer.jsonOrNothing());
            throw AccessRefused.by(status, code, resource(path));
        }
        if (status >= 500 || status == 408 || status == 425 || status == 429) {
            throw CityAway.answering(status, answer.retryAfter(clock.instant()));
        }
        throw new RequestRejected(status, answer.jsonOrNothing(), resource(path));
    }

    /** A token that is not taken may have ended on the way, or with a key: a new one may be. */
    private Answer send(HttpRequest.Builder request) {
        var token = tokens.current();
        var answer = send(request, token);
        if (answer.status() != 401) {
            return answer;
        }
        tokens.refused(token);
        return send(request, tokens.current());
    }

    private Answer send(HttpRequest.Builder request, String token) {
        return line.send(
                request.setHeader("Authorization", "Bearer " + token)
                        .setHeader("Accept", "application/json"));
    }

    private static String resource(String path) {
        return path.replaceFirst("\\?.*", "");
    }
}
