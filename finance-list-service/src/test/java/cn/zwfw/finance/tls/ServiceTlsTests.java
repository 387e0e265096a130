package cn.zwfw.finance.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.event.Event;
import cn.zwfw.platform.event.EventOutbox;
import cn.zwfw.platform.event.Topics;
import cn.zwfw.platform.personal.vault.TestVault;
import cn.zwfw.platform.testing.TestDatabase;
import cn.zwfw.platform.testing.TestKafka;
import cn.zwfw.platform.testing.TestSecrets;
import cn.zwfw.platform.testing.TestTokens;
import cn.zwfw.platform.testing.metric.ExposedMetrics;
import cn.zwfw.platform.testing.tls.Certified;
import cn.zwfw.platform.testing.tls.Handshake;
import cn.zwfw.platform.testing.tls.TestAuthority;
import cn.zwfw.platform.testing.tls.TlsStandIn;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A service with the settings of TLS; PostgreSQL, Kafka, issuer and discovery have it too. */
@Cites(
        value = "A17",
        rows = {"X1", "X5"})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:platform-tls.yaml",
            "management.server.port=0",
            "eureka.client.initial-instance-info-replication-interval-seconds=0"
        })
@ContextConfiguration(initializers = {TestSecrets.Initializer.class, TestVault.Initializer.class})
class ServiceTlsTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String GUARDED = "/api/finance-list/v1/change-requests";
    private static final String ORGAN = "11620100013900001G";

    private static final TestAuthority PLATFORM = TestAuthority.named("platform");
    private static final TestAuthority DISTRICTS = TestAuthority.named("districts");
    private static final Certified FINANCE = PLATFORM.local("finance");
    private static final Certified GATEWAY = PLATFORM.local("gateway");
    private static final Certified CHENGGUAN = DISTRICTS.local("620102");
    private static final Certified QILIHE = DISTRICTS.local("620103");

    private static final TlsStandIn DISCOVERY =
            TlsStandIn.started(PLATFORM.local("discovery"), PLATFORM);
    private static final TlsStandIn ISSUER = issuer();

    private final JdbcClient database;
    private final EventOutbox events;
    private final TransactionTemplate transaction;

    @LocalServerPort private int port;

    @Value("${local.management.port}")
    private int managementPort;

    @Autowired
    ServiceTlsTests(JdbcClient database, EventOutbox events, TransactionTemplate transaction) {
        this.database = database;
        this.events = events;
        this.transaction = transaction;
    }

    @DynamicPropertySource
    static void around(DynamicPropertyRegistry properties) {
        var postgres = TestDatabase.createdWithTls(PLATFORM.local("localhost"));
        var kafka = TestKafka.startedWithTls(PLATFORM.local("kafka"), PLATFORM.file());
        FINANCE.settings("zwfw.tls", PLATFORM)
                .forEach((name, file) -> properties.add(name, () -> file));
        properties.add("spring.datasource.url", () -> postgres);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
        properties.add("spring.kafka.bootstrap-servers", () -> kafka);
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
        properties.add("eureka.client.service-url.defaultZone", () -> DISCOVERY.uri() + "/eureka/");
    }

    @Test
    void checksTokensByTheKeysOfAnIssuerThatHasTls() throws Exception {
        var token = token(ISSUER.uri(), Map.of());

        assertThat(asked(GATEWAY, token, null)).isEqualTo(200);
        assertThat(asked(GATEWAY, token(ISSUER.uri() + "/other", Map.of()), null)).isEqualTo(401);
        assertThat(ISSUER.visits())
                .isNotEmpty()
                .allSatisfy(visit -> assertThat(visit.who()).isEqualTo("CN=finance"));
    }

    @Test
    void isReachedByOtherPartsOfThePlatformOnly() {
        var token = token(ISSUER.uri(), Map.of());

        assertThatThrownBy(() -> asked(Certified.nobody(PLATFORM), token, null))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> asked(CHENGGUAN, token, null)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> asked(PLATFORM.expired("gateway"), token, null))
                .isInstanceOf(IOException.class);
    }

    @Test
    void takesABoundTokenOnlyWithTheCertificateOfWhichTheGatewayTells() throws Exception {
        var token = token(ISSUER.uri(), Map.of("cnf", Map.of("x5t#S256", CHENGGUAN.thumbprint())));

        assertThat(asked(GATEWAY, token, header(CHENGGUAN))).isEqualTo(200);
        assertThat(asked(GATEWAY, token, header(QILIHE))).isEqualTo(401);
        assertThat(asked(GATEWAY, token, "no certificate")).isEqualTo(401);
        assertThat(asked(GATEWAY, token, ":AAAA:")).isEqualTo(401);
        assertThat(asked(GATEWAY, token, null)).isEqualTo(401);
    }

    @Test
    void tellsAndHearsEventsOverTls() {
        var organ =
                new Event(
                        "power-list.organ",
                        ORGAN,
                        "cn.zwfw.power-list.organ.changed.v1",
                        Instant.EPOCH,
                        """
                        {"code": "%s", "region": "620100", "name": "市民政局", "version": 1}
                        """
                                .formatted(ORGAN));

        transaction.executeWithoutResult(_ -> events.add(organ));

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(
                                        database.sql("select name from known_organ where code = ?")
                                                .param(ORGAN)
                                                .query(String.class)
                                                .list())
                                .containsExactly("市民政局"));
    }

    @Test
    void keepsItsDataOverTls() {
        var version =
                database.sql("select version from pg_stat_ssl where pid = pg_backend_pid()")
                        .query(String.class)
                        .single();

        assertThat(version).startsWith("TLSv1.");
    }

    @Test
    void registersAsOneThatHasTls() {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(DISCOVERY.visits())
                                .anySatisfy(visit -> {
                                    assertThat(visit.what())
                                            .isEqualTo("POST /eureka/apps/FINANCE-LIST-SERVICE");
                                    assertThat(visit.who()).isEqualTo("CN=finance");
                                    assertThat(visit.body().replaceAll("\\s", ""))
                                            .containsPattern(
                                                    "\"securePort\":\\{[^}]*\"@enabled\":\"true\"")
                                            .containsPattern(
                                                    "\"port\":\\{[^}]*\"@enabled\":\"false\"");
                                }));
    }

    @Test
    void answersProbesThatHaveNoCertificate() throws Exception {
        var probe = URI.create("https://127.0.0.1:" + managementPort + "/actuator/health/liveness");

        assertThat(status(Certified.nobody(PLATFORM), HttpRequest.newBuilder(probe)))
                .isEqualTo(200);
    }

    @Test
    void tellsOperatorsWhenItsCertificatesExpire() throws Exception {
        var metrics = URI.create("https://127.0.0.1:" + managementPort + "/actuator/prometheus");
        var request =
                HttpRequest.newBuilder(metrics)
                        .header("Authorization", "Bearer " + TestSecrets.MANAGEMENT_TOKEN);

        var scraped = sent(Certified.nobody(PLATFORM), request).body();

        assertThat(ExposedMetrics.asked(scraped)).containsAll(ExposedMetrics.kept("tls"));
    }

    @Test
    void doesNotSpeakTls11() {
        assertThat(Handshake.alertToTls11(port)).isEqualTo(70);
        assertThat(Handshake.alertToTls11(managementPort)).isEqualTo(70);
    }

    @ParameterizedTest
    @CsvSource({
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, true",
        "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384, false"
    })
    void inTls12EncryptsOnlyWhatItAuthenticates(String suite, boolean spoken) {
        assertThat(Handshake.agrees(port, GATEWAY.trusting(PLATFORM), suite)).isEqualTo(spoken);
    }

    private int asked(Certified who, String token, @Nullable String certificate)
            throws IOException, InterruptedException {
        return asked(who.trusting(PLATFORM), token, certificate);
    }

    private int asked(SSLContext who, String token, @Nullable String certificate)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + GUARDED))
                        .header("Authorization", "Bearer " + token);
        return status(
                who, certificate == null ? request : request.header("Client-Cert", certificate));
    }

    private static int status(SSLContext who, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return sent(who, request).statusCode();
    }

    private static HttpResponse<String> sent(SSLContext who, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().sslContext(who).build()) {
            return client.send(request.timeout(SOON).build(), BodyHandlers.ofString());
        }
    }

    private static String header(Certified district) throws CertificateEncodingException {
        byte[] der = district.certificate().getEncoded();
        return ":" + Base64.getEncoder().encodeToString(der) + ":";
    }

    private static String token(String issuer, Map<String, Object> claimed) {
        var claims =
                new JWTClaimsSet.Builder()
                        .subject("editor")
                        .issuer(issuer)
                        .audience("zwfw")
                        .claim("organ", ORGAN)
                        .claim("region", "620100")
                        .claim("duties", List.of(Duty.EDITOR.name()))
                        .expirationTime(Date.from(Instant.EPOCH.plus(Duration.ofDays(40_000))));
        claimed.forEach(claims::claim);
        return TestTokens.signed(claims.build());
    }

    private static TlsStandIn issuer() {
        var issuer = TlsStandIn.started(PLATFORM.local("issuer"), PLATFORM);
        return issuer.answering("/jwks", TestTokens.keys())
                .answering(
                        "/.well-known/openid-configuration",
                        """
                        {"issuer": "%1$s", "jwks_uri": "%1$s/jwks"}
                        """
                                .formatted(issuer.uri()));
    }

    /** As power-list-service does, whose topic it is. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OrganTopic {

        @Bean
        Topics.Owner organTopic() {
            return () -> "power-list.organ";
        }
    }
}
