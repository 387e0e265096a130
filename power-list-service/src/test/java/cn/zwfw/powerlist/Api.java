package cn.zwfw.powerlist;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.testing.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the service with a token of his own. */
public final class Api {

    public static final JsonMapper JSON = JsonMapper.builder().build();
    public static final String CITY = "620100";
    public static final String OTHER_REGION = "620102";
    public static final String ORGAN = "11620100013900001G";
    public static final String OTHER_ORGAN = "11620100013900002K";

    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final @Nullable String token;

    private Api(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    public static Api nobody(int port) {
        return new Api(port, null);
    }

    public static Api of(
            int port, String login, String organ, @Nullable String region, Duty... duties) {
        return new Api(port, TestTokens.of(login, organ, region, duties));
    }

    /** An officer of the organ in the city whose tests these are. */
    public static Api officer(int port, Duty duty) {
        return officer(port, duty, ORGAN, CITY);
    }

    public static Api officer(int port, Duty duty, String organ, String region) {
        return of(port, duty.name() + "-officer", organ, region, duty);
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

    /** Loads a workbook as a draft; the query says of what. */
    public Answer load(String query, byte[] workbook) {
        return load(query, workbook, UUID.randomUUID().toString());
    }

    public Answer load(String query, byte[] workbook, String key) {
        return send(
                request("/change-requests/workbooks?" + query)
                        .setHeader("Content-Type", XLSX)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(workbook)));
    }

    /** Lets a workbook take the place of what a draft holds. */
    public Answer replace(String path, String etag, byte[] workbook) {
        return send(
                request(path + "/workbook")
                        .setHeader("Content-Type", XLSX)
                        .header("If-Match", etag)
                        .PUT(BodyPublishers.ofByteArray(workbook)));
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
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:" + port + "/api/power-list/v1" + path))
                        .header("Content-Type", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public Answer send(HttpRequest.Builder request) {
        return Answer.of(received(request, BodyHandlers.ofString()));
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

        static Answer of(HttpResponse<String> response) {
            return new Answer(
                    response.statusCode(),
                    response.body(),
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
