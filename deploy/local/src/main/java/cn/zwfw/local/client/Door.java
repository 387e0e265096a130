package cn.zwfw.local.client;

import cn.zwfw.local.token.Token;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The gateway of this machine; signs each user in once. */
public final class Door {

    private static final int CITY = 8080;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String gateway;
    private final String api;

    /**
     * The door to a service of the city's platform.
     *
     * @param service as its paths name it, {@code power-list}
     */
    public Door(String service) {
        this(service, CITY);
    }

    /**
     * The door to a service of another node.
     *
     * @param port of its gateway
     */
    public Door(String service, int port) {
        this.gateway = "http://127.0.0.1:" + port;
        this.api = "/api/" + service + "/v1";
    }

    /** What every path of the service begins with. */
    public String api() {
        return api;
    }

    /**
     * One call.
     *
     * @param user none for the public
     * @param etag the version that is changed
     * @param key the idempotency key of what is created
     */
    public Answer call(
            @Nullable String user,
            String method,
            String path,
            @Nullable String etag,
            @Nullable String key,
            @Nullable String body)
            throws IOException, InterruptedException {
        var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request =
                HttpRequest.newBuilder(URI.create(gateway + api + path))
                        .header("Content-Type", "application/json")
                        .method(method, content);
        if (user != null) {
            request.header("Authorization", "Bearer " + token(user));
        }
        if (etag != null) {
            request.header("If-Match", etag);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(), answer.body(), answer.headers().firstValue("ETag").orElse(""));
    }

    /** Sends a file, as it is. */
    public Answer upload(String user, String path, byte[] file)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(gateway + api + path))
                        .header("Content-Type", "application/octet-stream")
                        .header("Authorization", "Bearer " + token(user))
                        .PUT(BodyPublishers.ofByteArray(file));
        var answer = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(), answer.body(), answer.headers().firstValue("ETag").orElse(""));
    }

    /**
     * Reads a file.
     *
     * @throws Surprise if there is none
     */
    public byte[] download(String user, String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(gateway + api + path))
                        .header("Authorization", "Bearer " + token(user))
                        .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new Surprise(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Lets a system that the demo did not know call with a token of its own. */
    public void admit(String system, String token) {
        tokens.put(system, token);
    }

    /** The organ that a user's token names. */
    public String organOf(String user) throws IOException, InterruptedException {
        var claims = Base64.getUrlDecoder().decode(token(user).split("\\.", -1)[1]);
        return Answer.JSON.readTree(claims).path("organ").asString("");
    }

    private String token(String user) throws IOException, InterruptedException {
        var known = tokens.get(user);
        if (known == null) {
            known = Token.of(user);
            tokens.put(user, known);
        }
        return known;
    }
}
