package cn.zwfw.platform.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Hands out tokens to one client for its secret, as an issuer does (RFC 6749, 4.4). */
public final class TestIssuer implements AutoCloseable {

    public static final String CLIENT = "district-system";
    public static final String SECRET = "secret-of-the-district";

    private final HttpServer server;
    private final Supplier<String> token;
    private final AtomicInteger handedOut = new AtomicInteger();

    private TestIssuer(HttpServer server, Supplier<String> token) {
        this.server = server;
        this.token = token;
    }

    public static TestIssuer of(Supplier<String> token) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var issuer = new TestIssuer(HttpServer.create(address, 0), token);
            issuer.server.createContext("/oauth2/token", issuer::answer);
            issuer.server.start();
            return issuer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String tokenUri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/oauth2/token";
    }

    public int handedOut() {
        return handedOut.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var shown = exchange.getRequestHeaders().getFirst("Authorization");
        if (form.contains("grant_type=client_credentials") && expected().equals(shown)) {
            handedOut.incrementAndGet();
            send(
                    exchange,
                    200,
                    "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 1800}"
                            .formatted(token.get()));
        } else {
            send(exchange, 401, "{\"error\": \"invalid_client\"}");
        }
    }

    private static String expected() {
        var pair = (CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
