package cn.zwfw.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The real Keycloak with the realm that operators import, started when first asked for and stopped
 * with this JVM. Its users are those of {@code demo-users.json}, with a password of this run.
 */
public final class Keycloak {

    static final String PORTAL = "http://127.0.0.1:5173";
    static final String DISTRICT_SECRET = UUID.randomUUID().toString();

    /** Of the client by which power-list-service docks systems. */
    public static final String DOCKING_SECRET = UUID.randomUUID().toString();

    private static final Path HOME = Path.of(System.getProperty("keycloak.home", ""));
    private static final Path LOG = HOME.resolveSibling("keycloak.log");
    private static final String TEMPORARY = "temporary";
    private static final String TEMPORARY_PASSWORD = UUID.randomUUID().toString();

    /** Longer than the tests take: it ends even when this JVM is killed. */
    private static final String AT_MOST_SECONDS = "900";

    private static @Nullable Keycloak running;

    private final int port;
    private final AtomicReference<@Nullable String> temporaryToken = new AtomicReference<>();

    private Keycloak(int port) {
        this.port = port;
    }

    /** The one of this JVM. */
    public static synchronized Keycloak running() {
        if (running == null) {
            var started = new Keycloak(freePort());
            started.start();
            started.signIn();
            started.stayLong();
            started.load("demo-users.json");
            running = started;
        }
        return running;
    }

    /** What tokens name as their issuer, and where services find its keys. */
    public String issuer() {
        return address("/realms/zwfw");
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Where its administration is asked. */
    public String administrationAddress() {
        return address("/admin/realms/zwfw");
    }

    /** The token of the district's system that the realm has as its example. */
    public String tokenOfTheDistrict() {
        return tokenOf("district-system.620102", DISTRICT_SECRET).text("access_token");
    }

    /** What a system gets that shows its secret. */
    public Answer tokenOf(String system, String secret) {
        return Front.token(
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", system,
                        "client_secret", secret));
    }

    /** Calls the administration of the realm with a token. */
    HttpCaller administration(String token) {
        return new HttpCaller(port, "/admin/realms/zwfw", token);
    }

    /** Calls what the issuer offers people for their own account. */
    HttpCaller account(String token) {
        return new HttpCaller(port, "/realms/zwfw/account", token);
    }

    /** The administrator of the issuer itself, who is there until the first three are appointed. */
    HttpCaller temporaryAdministrator() {
        return administration(Objects.requireNonNull(temporaryToken.get()));
    }

    /** The id that Keycloak gave to an account. */
    String idOf(String login) {
        var found = temporaryAdministrator().get("/users?exact=true&username=" + login).json();
        return found.path(0).path("id").asString();
    }

    /** Every client of the realm, as it is after the import. */
    List<ObjectNode> clients() {
        return temporaryAdministrator()
                .get("/clients")
                .json()
                .valueStream()
                .map(ObjectNode.class::cast)
                .toList();
    }

    private void start() {
        try {
            var realm = HOME.resolve("data/import/zwfw-realm.json");
            Files.createDirectories(realm.getParent());
            Files.writeString(realm, Files.readString(Path.of("realm.json")));
            var builder =
                    new ProcessBuilder(
                                    "timeout",
                                    "--kill-after=10",
                                    AT_MOST_SECONDS,
                                    "sh",
                                    HOME.resolve("bin/kc.sh").toString(),
                                    "start-dev",
                                    "--import-realm",
                                    "--db=dev-mem",
                                    "--http-host=127.0.0.1",
                                    "--http-port=" + port)
                            .redirectErrorStream(true)
                            .redirectOutput(LOG.toFile());
            builder.environment()
                    .putAll(
                            Map.of(
                                    "JAVA_HOME", System.getProperty("java.home"),
                                    "JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m",
                                    "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1",
                                    "KC_BOOTSTRAP_ADMIN_USERNAME", TEMPORARY,
                                    "KC_BOOTSTRAP_ADMIN_PASSWORD", TEMPORARY_PASSWORD,
                                    "ZWFW_PORTAL_ORIGIN", PORTAL,
                                    "ZWFW_ISSUER_SECRET", DOCKING_SECRET,
                                    "ZWFW_DISTRICT_620102_SECRET", DISTRICT_SECRET));
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            await().atMost(Duration.ofMinutes(6))
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> answersFrom(process));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean answersFrom(Process process) throws IOException, InterruptedException {
        assertThat(process.isAlive()).as("Keycloak ended, see " + LOG).isTrue();
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(issuer())).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private void signIn() {
        var answer =
                new Browser()
                        .post(
                                address("/realms/master/protocol/openid-connect/token"),
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "client_id",
                                        "admin-cli",
                                        "username",
                                        TEMPORARY,
                                        "password",
                                        TEMPORARY_PASSWORD));
        temporaryToken.set(answer.text("access_token"));
    }

    /** One sign-in is enough for all tests. */
    private void stayLong() {
        var master = new HttpCaller(port, "/admin/realms/master", temporaryToken.get());
        master.put("", "*", "{\"accessTokenLifespan\": " + AT_MOST_SECONDS + "}");
        signIn();
    }

    private void load(String users) {
        try (var file = Keycloak.class.getResourceAsStream("/" + users)) {
            var body = HttpCaller.JSON.createObjectNode().put("ifResourceExists", "FAIL");
            var list = body.putArray("users");
            for (var user : HttpCaller.JSON.readTree(file)) {
                ((ObjectNode) user)
                        .putArray("credentials")
                        .addObject()
                        .put("type", "password")
                        .put("value", Person.PASSWORD);
                list.add(user);
            }
            var answer = temporaryAdministrator().post("/partialImport", body.toString());
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void end(Process process) {
        var all = process.descendants().toList();
        process.destroy();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
