package cn.zwfw.powerlist.docking;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** As much of Keycloak's interface for administrators as docking uses, with its answers. */
public final class StandInIssuer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SECRET = "of-the-docking-client-itself";
    private static final String TOKEN = "token-of-the-docking-client";

    private final HttpServer server;
    private final Map<String, ObjectNode> clients = new ConcurrentHashMap<>();
    private final AtomicBoolean away = new AtomicBoolean();

    public StandInIssuer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Lets a service ask it. */
    public void register(DynamicPropertyRegistry properties) {
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        properties.add("zwfw.issuer.admin", () -> address + "/admin/realms/zwfw");
        properties.add("zwfw.issuer.token", () -> address + "/token");
        properties.add("zwfw.issuer.secret", () -> SECRET);
        properties.add("zwfw.issuer.withdraw-every", () -> "100ms");
    }

    void isAway(boolean now) {
        away.set(now);
    }

    /** The client as it is known; with its secret. */
    ObjectNode client(String id) {
        return clients.values().stream()
                .filter(client -> client.path("clientId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    long count(String id) {
        return clients.values().stream()
                .filter(client -> client.path("clientId").asString().equals(id))
                .count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var parts = path.substring(1).split("/", -1);
            if (away.get()) {
                send(exchange, 503, "{}");
            } else if (path.equals("/token")) {
                token(exchange);
            } else if (!("Bearer " + TOKEN).equals(header(exchange, "Authorization"))) {
                send(exchange, 401, "{}");
            } else if (path.endsWith("/clients")) {
                clients(exchange);
            } else if (path.endsWith("/client-secret")) {
                secret(exchange, parts[4]);
            } else {
                update(exchange, parts[4]);
            }
        }
    }

    private static void token(HttpExchange exchange) throws IOException {
        var basic =
                Base64.getEncoder()
                        .encodeToString(
                                ("zwfw-docking:" + SECRET).getBytes(StandardCharsets.UTF_8));
        var isKnown = ("Basic " + basic).equals(header(exchange, "Authorization"));
        var isGrant = body(exchange).equals("grant_type=client_credentials");
        send(
                exchange,
                isKnown && isGrant ? 200 : 401,
                "{\"access_token\": \"" + TOKEN + "\", \"token_type\": \"Bearer\"}");
    }

    private void clients(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            var id = exchange.getRequestURI().getQuery().substring("clientId=".length());
            var found =
                    clients.values().stream()
                            .filter(client -> client.path("clientId").asString().equals(id))
                            .toList();
            send(exchange, 200, JSON.writeValueAsString(found));
            return;
        }
        var client = (ObjectNode) JSON.readTree(body(exchange));
        var key = UUID.randomUUID().toString();
        client.put("id", key);
        clients.put(key, client);
        send(exchange, 201, "");
    }

    private void secret(HttpExchange exchange, String key) throws IOException {
        var secret = UUID.randomUUID().toString();
        Objects.requireNonNull(clients.get(key)).put("secret", secret);
        send(exchange, 200, "{\"type\": \"secret\", \"value\": \"" + secret + "\"}");
    }

    private void update(HttpExchange exchange, String key) throws IOException {
        Objects.requireNonNull(clients.get(key)).setAll((ObjectNode) JSON.readTree(body(exchange)));
        send(exchange, 204, "");
    }

    private static String header(HttpExchange exchange, String name) {
        var value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
