package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two gateways on one database: what they admit together, and what each does without it. */
class AllowanceTests {

    private static final String GUARDED = AtTheDoor.GUARDED;
    private static final String PUBLIC = AtTheDoor.PUBLIC;
    private static final String DATABASE = TestDatabase.create();
    private static final int TIMES = 60;

    /** Milliseconds: a busy machine is not an outage, in tests of what holds without one. */
    private static final int PATIENT = 10_000;

    private static final int HASTY = 500;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static List<ConfigurableApplicationContext> gateways = List.of();

    @BeforeAll
    static void start() {
        gateways = List.of(gateway(DATABASE, PATIENT), gateway(DATABASE, PATIENT));
    }

    @AfterAll
    static void stop() {
        gateways.forEach(ConfigurableApplicationContext::close);
    }

    @BeforeEach
    void theServiceAnswers() {
        AtTheDoor.SERVICE.resetAll();
        AtTheDoor.SERVICE.stubFor(any(anyUrl()).willReturn(ok()));
    }

    /** 60 in an hour: in the time of a test, one at most comes back. */
    private static ConfigurableApplicationContext gateway(String database, int patience) {
        return OwnGateway.before(
                "http://127.0.0.1:" + AtTheDoor.SERVICE.port(),
                "--spring.datasource.url=" + database,
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + AtTheDoor.ISSUER.uri(),
                "--zwfw.gateway.caller.proxies=127.0.0.1",
                "--zwfw.gateway.allowances.client.times=" + TIMES,
                "--zwfw.gateway.allowances.client.within=1h",
                "--zwfw.gateway.allowances.user.times=" + TIMES / 2,
                "--zwfw.gateway.allowances.user.within=1h",
                "--zwfw.gateway.allowances.address.times=" + TIMES,
                "--zwfw.gateway.allowances.address.within=1h",
                "--zwfw.gateway.allowances.public-reads.times=" + TIMES,
                "--zwfw.gateway.allowances.public-reads.within=1h",
                "--zwfw.gateway.allowances.lease-percent=10",
                "--zwfw.gateway.allowances.lease-lasts=2m",
                "--zwfw.gateway.allowances.patience=" + patience + "ms",
                "--spring.datasource.hikari.connection-timeout=" + patience,
                "--zwfw.gateway.allowances.store-rests=1s");
    }

    @Test
    void holdForAnAddressAcrossInstances() {
        var statuses = statuses(200, number -> from("192.0.2.1", number, PUBLIC));

        assertThat(admitted(statuses)).isBetween(TIMES - 2L * TIMES / 10, TIMES + 1L);
        assertThat(statuses).containsOnly(200, 429);
    }

    @Test
    void countAHouseholdOfIpv6AsOneAndOthersApart() {
        var household =
                statuses(
                        200,
                        number -> from("2001:db8::" + Integer.toHexString(number), number, PUBLIC));
        var other = statuses(10, number -> from("2001:db8:1::1", number, PUBLIC));

        assertThat(admitted(household)).isBetween(TIMES - 2L * TIMES / 10, TIMES + 1L);
        assertThat(other).containsOnly(200);
    }

    @Test
    void holdForAUserWhereverHeComesFrom() {
        // by clients of his own each time, so that theirs are not spent
        var statuses =
                statuses(
                        100,
                        number -> {
                            var token = AtTheDoor.ISSUER.valid("portal-" + number, "editor.1");
                            return from("192.0.3." + number, number, GUARDED)
                                    .header("Authorization", "Bearer " + token);
                        });

        assertThat(admitted(statuses)).isBetween(TIMES / 2 - 2L * TIMES / 20, TIMES / 2 + 1L);
    }

    @Test
    void holdForAClientOfManyUsers() {
        var statuses =
                statuses(
                        200,
                        number ->
                                from("192.0.4." + number, number, GUARDED)
                                        .header(
                                                "Authorization",
                                                "Bearer "
                                                        + AtTheDoor.ISSUER.valid(
                                                                "kiosk", "user." + number)));

        assertThat(admitted(statuses)).isBetween(TIMES - 2L * TIMES / 10, TIMES + 1L);
    }

    @Test
    void ofAProgramThatAsksForItselfAreThoseOfAClient() {
        var token = AtTheDoor.ISSUER.valid("district-1", "district-1");
        var statuses =
                statuses(
                        200,
                        number ->
                                from("192.0.5." + number, number, GUARDED)
                                        .header("Authorization", "Bearer " + token));

        assertThat(admitted(statuses)).isBetween(TIMES - 2L * TIMES / 10, TIMES + 1L);
    }

    @Test
    void areToldToWhoHasSpentThem() throws Exception {
        statuses(200, number -> from("192.0.6.1", number, GUARDED));

        var answer = send(from("192.0.6.1", 0, GUARDED));

        AtTheDoor.problem(answer, 429, "too-many");
        assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 60L);
        assertThat(answer.headers().firstValue("RateLimit-Policy"))
                .contains("\"address\";q=60;w=3600");
        assertThat(answer.headers().firstValue("RateLimit").orElseThrow())
                .matches("\"address\";r=0;t=\\d+");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(send(from("192.0.6.1", 0, PUBLIC)).statusCode())
                .as("public reads are counted for themselves")
                .isEqualTo(200);
    }

    @Test
    void leaveNobodysNameInTheDatabase() {
        statuses(2, number -> from("192.0.7.1", number, PUBLIC));

        assertThat(
                        database(DATABASE)
                                .sql("select id from spent_allowance")
                                .query(String.class)
                                .list())
                .isNotEmpty()
                .allMatch(id -> id.matches("[0-9a-f]{64}"));
    }

    @Test
    void areCountedByEachInstanceWhileTheDatabaseIsAway() {
        var name = TestDatabase.create();
        var alone = gateway(name, HASTY);
        try {
            assertThat(statuses(alone, 10, "192.0.8.1")).containsOnly(200);
            close(name);

            var without = statuses(alone, 200, "192.0.8.2");

            assertThat(admitted(without)).isBetween((long) TIMES, TIMES + 1L);
            assertThat(without).containsOnly(200, 429);
            assertThat(away(alone)).isEqualTo(1);

            open(name);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> {
                        statuses(alone, 1, "192.0.8." + (3 + (int) (System.nanoTime() % 200)));
                        assertThat(away(alone)).isZero();
                    });
        } finally {
            alone.close();
        }
    }

    @Test
    void areInTheDatabaseThatComesAfterTheGateway() {
        var name = TestDatabase.create();
        close(name);
        var early = gateway(name, HASTY);
        try {
            assertThat(admitted(statuses(early, 200, "192.0.9.1")))
                    .isBetween((long) TIMES, TIMES + 1L);

            open(name);
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .untilAsserted(() -> {
                        statuses(early, 1, "192.0.9." + (3 + (int) (System.nanoTime() % 200)));
                        assertThat(
                                        database(name)
                                                .sql("select count(*) from spent_allowance")
                                                .query(Long.class)
                                                .single())
                                .isPositive();
                    });
        } finally {
            early.close();
        }
    }

    /** As in an outage: what is connected is cut off, and nobody can connect. */
    private static void close(String database) {
        admin("alter database " + name(database) + " with allow_connections false");
        database(TestDatabase.create())
                .sql(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where"
                                + " datname = ?")
                .param(name(database))
                .query(Long.class)
                .single();
    }

    private static void open(String database) {
        admin("alter database " + name(database) + " with allow_connections true");
    }

    private static void admin(String statement) {
        database(TestDatabase.create()).sql(statement).update();
    }

    private static String name(String database) {
        var path = URI.create(database.substring("jdbc:".length())).getPath();
        return path.substring(1);
    }

    private static JdbcClient database(String url) {
        return JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres"));
    }

    private static double away(ConfigurableApplicationContext gateway) {
        return gateway.getBean(MeterRegistry.class)
                .get("zwfw.gateway.allowances.store.away")
                .gauge()
                .value();
    }

    private static long admitted(List<Integer> statuses) {
        return statuses.stream().filter(status -> status != 429).count();
    }

    private static List<Integer> statuses(
            ConfigurableApplicationContext gateway, int many, String address) {
        return statuses(many, _ -> at(OwnGateway.port(gateway), address, PUBLIC));
    }

    private static List<Integer> statuses(
            int many, java.util.function.IntFunction<HttpRequest.Builder> request) {
        var answers =
                IntStream.range(0, many)
                        .mapToObj(number ->
                                CLIENT.sendAsync(
                                        request.apply(number).build(), BodyHandlers.discarding()))
                        .toList();
        return answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode).toList();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** Through both gateways in turn, as a load balancer would. */
    private static HttpRequest.Builder from(String address, int number, String path) {
        return at(OwnGateway.port(gateways.get(number % gateways.size())), address, path);
    }

    private static HttpRequest.Builder at(int port, String address, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("X-Forwarded-For", address);
    }
}
