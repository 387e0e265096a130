package cn.zwfw.platform.testing.tls;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A server on loopback that lets in only whom its authority vouches for, and notes who came. */
public final class TlsStandIn implements AutoCloseable {

    private final HttpsServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<Visit> visits = new CopyOnWriteArrayList<>();

    private TlsStandIn(HttpsServer server) {
        this.server = server;
    }

    public static TlsStandIn started(Certified itself, TestAuthority authority) {
        try {
            var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var standIn = new TlsStandIn(HttpsServer.create(loopback, 0));
            standIn.server.setHttpsConfigurator(new OnlyKnown(itself.trusting(authority)));
            standIn.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            standIn.server.createContext("/", standIn::answer);
            standIn.server.start();
            return standIn;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String uri() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What is answered at a path, as JSON; at others there is 404. */
    public TlsStandIn answering(String path, String json) {
        answers.put(path, json);
        return this;
    }

    public List<Visit> visits() {
        return List.copyOf(visits);
    }

    public void forgetVisits() {
        visits.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var who = ((HttpsExchange) exchange).getSSLSession().getPeerPrincipal().getName();
            visits.add(
                    new Visit(
                            who,
                            exchange.getRequestMethod() + " " + path,
                            exchange.getRequestHeaders(),
                            body));
            var known = answers.get(path);
            var answer = (known == null ? "{}" : known).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(known == null ? 404 : 200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    /**
     * A request that came in.
     *
     * @param who the name in the certificate, {@code CN=…}
     * @param what method and path
     */
    public record Visit(String who, String what, Headers headers, String body) {}

    private static final class OnlyKnown extends HttpsConfigurator {

        OnlyKnown(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            var asking = getSSLContext().getDefaultSSLParameters();
            asking.setNeedClientAuth(true);
            parameters.setSSLParameters(asking);
        }
    }
}
