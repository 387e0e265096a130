package cn.zwfw.exchange.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gateway and issuer of a city in one, over HTTP; each request meets the next fault of those that
 * were planned.
 */
public final class StubCity implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LIFE = 300;

    private final Library library = new Library();
    private final ConcurrentLinkedQueue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Runnable> meanwhile = new ConcurrentLinkedQueue<>();
    private final Map<String, Instant> tokens = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final AtomicReference<String> secret = new AtomicReference<>("first");
    private final AtomicReference<String> last = new AtomicReference<>("{}");
    private final Clock clock;
    private final HttpServer server;

    public StubCity(Clock clock) {
        this.clock = clock;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Library library() {
        return library;
    }

    /** What the next requests meet; those after them meet nothing. */
    public void plan(List<Fault> next) {
        faults.addAll(next);
    }

    /** What happens in the city while requests are answered, one thing before each. */
    public void meanwhile(Runnable publication) {
        meanwhile.add(publication);
    }

    public void changeSecret(String now) {
        secret.set(now);
    }

    /** What was asked for, methods and paths. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    public synchronized void forgetTokens() {
        tokens.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var fault = faults.poll();
            meet(exchange, body, fault == null ? Fault.NONE : fault);
        }
    }

    private synchronized void meet(HttpExchange exchange, String body, Fault fault)
            throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
        switch (fault) {
            case LOST_QUESTION -> {}
            case LOST_ANSWER -> answer(exchange, body);
            case CUT_ANSWER -> {
                var reply = answer(exchange, body).bytes();
                exchange.sendResponseHeaders(200, reply.length + 1L);
                exchange.getResponseBody().write(reply, 0, reply.length / 2);
                exchange.getResponseBody().flush();
            }
            case OLD_ANSWER -> send(exchange, new Reply(200, last.get()));
            case FOREIGN_ANSWER -> send(exchange, new Reply(200, "<html>登录</html>"));
            case BUSY -> {
                exchange.getResponseHeaders().add("Retry-After", "7");
                send(exchange, new Reply(503, "{}"));
            }
            case TOO_MANY -> {
                exchange.getResponseHeaders().add("Retry-After", "3");
                send(exchange, new Reply(429, "{\"code\": \"too-many\"}"));
            }
            case BROKEN -> send(exchange, new Reply(500, "{}"));
            case NONE -> {
                var reply = answer(exchange, body);
                if (exchange.getRequestURI().getPath().startsWith("/api")) {
                    last.set(reply.body());
                }
                send(exchange, reply);
            }
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        exchange.sendResponseHeaders(reply.status(), reply.bytes().length);
        exchange.getResponseBody().write(reply.bytes());
    }

    private Reply answer(HttpExchange exchange, String body) {
        var path = exchange.getRequestURI().getPath();
        var header = exchange.getRequestHeaders();
        if (path.equals("/.well-known/openid-configuration")) {
            return new Reply(
                    200,
                    "{\"issuer\": \"%1$s\", \"token_endpoint\": \"%1$s/token\"}"
                            .formatted(address()));
        }
        var authorization = String.valueOf(header.getFirst("Authorization"));
        if (path.equals("/token")) {
            return token(authorization);
        }
        var until = tokens.get(authorization.replaceFirst("Bearer ", ""));
        if (until == null || !clock.instant().isBefore(until)) {
            return new Reply(401, "{\"code\": \"unauthorized\"}");
        }
        var publication = meanwhile.poll();
        if (publication != null) {
            publication.run();
        }
        return exchange.getRequestMethod().equals("POST")
                ? take(
                        path,
                        list(exchange),
                        String.valueOf(header.getFirst("Idempotency-Key")),
                        body)
                : read(exchange, path);
    }

    private Reply token(String authorization) {
        var basic =
                new String(
                        Base64.getDecoder().decode(authorization.substring(6)),
                        StandardCharsets.UTF_8);
        if (!basic.equals("district-system.620102:" + secret.get())) {
            return new Reply(401, "{\"error\": \"invalid_client\"}");
        }
        var token = "token-" + tokens.size() + "-" + asked.size();
        tokens.put(token, clock.instant().plusSeconds(LIFE));
        return new Reply(
                200, "{\"access_token\": \"%s\", \"expires_in\": %d}".formatted(token, LIFE));
    }

    private Reply read(HttpExchange exchange, String path) {
        var query = query(exchange);
        var list = list(exchange);
        var limit = Integer.parseInt(query.getOrDefault("limit", "100"));
        var resource = path.replaceFirst(".*/exchange/", "");
        if (list.equals("unknown")) {
            return new Reply(400, "{\"code\": \"unknown-list\"}");
        }
        if (list.equals("forbidden")) {
            return new Reply(403, "{\"code\": \"forbidden\"}");
        }
        return new Reply(
                200,
                switch (resource) {
                    case "changes" ->
                            library.changes(
                                    list, Long.parseLong(query.getOrDefault("after", "0")), limit);
                    case "snapshot" ->
                            library.snapshot(list, query.getOrDefault("from", ""), limit);
                    case "digests" -> library.digests(list);
                    default ->
                            library.entries(
                                    list,
                                    resource.replaceFirst("digests/", ""),
                                    query.getOrDefault("after", ""),
                                    limit);
                });
    }

    /** As the services do: a batch with a row that cannot be read is no batch. */
    private Reply take(String path, String list, String key, String body) {
        var before = bodies.putIfAbsent(key, body);
        if (before != null && !before.equals(body)) {
            return new Reply(409, "{\"code\": \"idempotency-key-reused\"}");
        }
        var rows = JSON.readTree(body).path(path.endsWith("/records") ? "records" : "entries");
        if (body.contains("\"unreadable\"")) {
            return new Reply(
                    400,
                    "{\"code\": \"invalid-input\", \"errors\": [{\"pointer\": \"/entries/0\"}]}");
        }
        if (path.endsWith("/records") && answers.containsKey(key)) {
            return new Reply(201, String.valueOf(answers.get(key)));
        }
        var results = JSON.createArrayNode();
        rows.forEach(row -> results.add(outcome(path, list, row)));
        var answer = JSON.createObjectNode().set("results", results).toString();
        answers.put(key, answer);
        return new Reply(path.endsWith("/records") ? 201 : 200, answer);
    }

    private JsonNode outcome(String path, String list, JsonNode row) {
        var result = path.endsWith("/batches") ? library.report(list, row) : "STORED";
        var outcome = JSON.createObjectNode().put("result", result);
        if (result.equals("REFUSED")) {
            outcome.putObject("problem").put("code", "report-out-of-order");
        }
        return outcome;
    }

    private static String list(HttpExchange exchange) {
        return query(exchange).getOrDefault("list", "");
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var text = exchange.getRequestURI().getRawQuery();
        return Arrays.stream(text == null ? new String[0] : text.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private record Reply(int status, String body) {

        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }
}
