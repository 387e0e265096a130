package cn.zwfw.local.demo;

import cn.zwfw.local.token.Token;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the platform through its only door, and prints every call and answer. */
final class Gateway {

    private static final String API = "http://127.0.0.1:8080/api/power-list/v1";
    private static final int SHOWN = 400;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final PrintStream out;

    Gateway(PrintStream out) {
        this.out = out;
    }

    Answer get(@Nullable String user, String path) throws IOException, InterruptedException {
        return send(user, "GET", path, null, null);
    }

    Answer create(String user, String path, String body) throws IOException, InterruptedException {
        return send(user, "POST", path, null, body);
    }

    Answer post(String user, String path, String etag, String body)
            throws IOException, InterruptedException {
        return send(user, "POST", path, etag, body);
    }

    Answer put(String user, String path, @Nullable String etag, String body)
            throws IOException, InterruptedException {
        return send(user, "PUT", path, etag, body);
    }

    void tell(String line) {
        out.println("\n== " + line);
    }

    private Answer send(
            @Nullable String user,
            String method,
            String path,
            @Nullable String etag,
            @Nullable String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(API + path))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (user != null) {
            request.header("Authorization", "Bearer " + token(user));
        }
        if (etag != null) {
            request.header("If-Match", etag);
        } else if (method.equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        out.printf("%-34s %s %s%n", user == null ? "(anybody)" : user, method, path);
        out.printf("  → %d %s%n", answer.statusCode(), shortened(answer.body()));
        return new Answer(
                answer.statusCode(), answer.body(), answer.headers().firstValue("ETag").orElse(""));
    }

    /** The organ that a user's token names. */
    String organOf(String user) throws IOException, InterruptedException {
        var claims = Base64.getUrlDecoder().decode(token(user).split("\\.", -1)[1]);
        return JSON.readTree(claims).path("organ").asString("");
    }

    private String token(String user) throws IOException, InterruptedException {
        var known = tokens.get(user);
        if (known == null) {
            known = Token.of(user);
            tokens.put(user, known);
        }
        return known;
    }

    private static String shortened(String body) {
        var line = body.replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " …";
    }

    record Answer(int status, String body, String etag) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String text(String field) {
            return json().path(field).asString("");
        }

        /**
         * This answer, if its status is the one the story needs.
         *
         * @throws Surprise if it is another
         */
        Answer must(int expected) {
            if (status != expected) {
                throw new Surprise("expected " + expected + " but got " + status + ": " + body);
            }
            return this;
        }
    }

    /** The story went another way. */
    static final class Surprise extends IllegalStateException {
        Surprise(String what) {
            super(what);
        }
    }
}
