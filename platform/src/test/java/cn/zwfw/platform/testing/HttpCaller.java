package cn.zwfw.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls a service, with a token of his own or without. */
public class HttpCaller {

    public static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String root;
    private final @Nullable String token;

    /**
     * A caller.
     *
     * @param root what every path begins with, {@code /api/power-list/v1}
     */
    public HttpCaller(int port, String root, @Nullable String token) {
        this.root = "http://127.0.0.1:" + port + root;
        this.token = token;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String body) {
        return send(
                request(path)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body)));
    }

    public Answer post(String path, String etag, String body) {
        return send(request(path).header("If-Match", etag).POST(BodyPublishers.ofString(body)));
    }

    public Answer put(String path, String etag, String body) {
        return send(request(path).header("If-Match", etag).PUT(BodyPublishers.ofString(body)));
    }

    public Answer delete(String path, String etag) {
        return send(request(path).header("If-Match", etag).DELETE());
    }

    /** What is no text. */
    public byte[] bytes(String path) {
        var answer = received(request(path).GET(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " " + answer.statusCode());
        }
        return answer.body();
    }

    public HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Content-Type", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public Answer send(HttpRequest.Builder request) {
        var answer = received(request, BodyHandlers.ofString());
        return Answer.of(answer, answer.body());
    }

    /** The answer, but of a stream that goes on no more than that it has begun. */
    public Answer opened(HttpRequest.Builder request) {
        var answer = received(request, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            var goesOn =
                    answer.headers()
                            .firstValue("Content-Type")
                            .filter(type -> type.startsWith("text/event-stream"))
                            .isPresent();
            var text = goesOn ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return Answer.of(answer, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the service answers, taken as the handler takes it. */
    public <T> HttpResponse<T> received(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What the service answered. */
    public record Answer(int status, String body, String etag, String type) {

        static Answer of(HttpResponse<?> response, String body) {
            return new Answer(
                    response.statusCode(),
                    body,
                    response.headers().firstValue("ETag").orElse(""),
                    response.headers().firstValue("Content-Type").orElse(""));
        }

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String text(String field) {
            return json().path(field).asString();
        }
    }
}
