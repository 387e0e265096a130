package cn.zwfw.gateway;

import cn.zwfw.platform.testing.tls.Certified;
import cn.zwfw.platform.testing.tls.TestAuthority;
import cn.zwfw.platform.testing.tls.TlsStandIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A gateway with the settings of TLS; behind it discovery, the issuer and services, all of which
 * ask for a certificate of the platform's authority.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:gateway-tls.yaml",
            "spring.ssl.bundle.watch.file.quiet-period=300ms",
            "management.server.port=0",
            "zwfw.management.token=" + AtTheDoor.TOKEN,
            "eureka.client.service-url.defaultZone=${test.discovery}/eureka/",
            "eureka.client.registry-fetch-interval-seconds=1",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=${test.issuer}"
        })
abstract class BehindTls {

    static final String LISTED = "/api/convenience/v1/public/items";
    static final String GUARDED = "/api/convenience/v1/change-requests";

    private static final TestIssuer TOKENS = new TestIssuer();

    static final TestAuthority PLATFORM = TestAuthority.named("platform");
    static final TestAuthority CITY = TestAuthority.named("city");
    static final TestAuthority DISTRICTS = TestAuthority.named("districts");
    static final TestAuthority FOREIGN = TestAuthority.named("foreign");

    static final Certified DOOR = CITY.local("door");
    static final Certified GATEWAY = PLATFORM.local("gateway");

    static final TlsStandIn SERVICE =
            TlsStandIn.started(PLATFORM.local("convenience"), PLATFORM)
                    .answering(LISTED, "{\"items\": []}")
                    .answering(GUARDED, "{\"items\": []}");
    static final TlsStandIn IMPOSTOR =
            TlsStandIn.started(FOREIGN.local("finance"), PLATFORM)
                    .answering("/api/finance-list/v1/public/funds", "{\"stolen\": true}");
    static final TlsStandIn MISPLACED =
            TlsStandIn.started(PLATFORM.elsewhere("approval"), PLATFORM)
                    .answering("/api/approval/v1/public/guides", "{\"stolen\": true}");
    static final TlsStandIn DISCOVERY = discovery();
    static final TlsStandIn ISSUER = issuer();

    @LocalServerPort int port;

    @DynamicPropertySource
    static void around(DynamicPropertyRegistry properties) {
        GATEWAY.settings("zwfw.tls", PLATFORM).forEach((name, file) -> properties.add(name, () -> file));
        DOOR.settings("zwfw.door", DISTRICTS).forEach((name, file) -> properties.add(name, () -> file));
        properties.add("test.discovery", DISCOVERY::uri);
        properties.add("test.issuer", ISSUER::uri);
        var instances = "spring.cloud.discovery.client.simple.instances.";
        properties.add(instances + "finance-list-service[0].uri", IMPOSTOR::uri);
        properties.add(instances + "approval-service[0].uri", MISPLACED::uri);
    }

    /** The token of a district's system, bound to a certificate or to none. */
    static String ofDistrict(@Nullable Certified bound) {
        var claims = new HashMap<String, Object>();
        claims.put("duties", List.of("DISTRICT_SYSTEM"));
        if (bound != null) {
            claims.put("cnf", Map.of("x5t#S256", bound.thumbprint()));
        }
        return TOKENS.valid(ISSUER.uri(), claims);
    }

    static String ofOfficer() {
        return TOKENS.valid(ISSUER.uri(), Map.of());
    }

    /** A browser, or whoever has no certificate. */
    static SSLContext nobody() {
        return Certified.nobody(CITY);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    /** On a connection of its own. */
    static HttpResponse<String> send(SSLContext who, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .sslContext(who)
                        .build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static TlsStandIn issuer() {
        var issuer = TlsStandIn.started(PLATFORM.local("issuer"), PLATFORM);
        return issuer.answering("/jwks", TOKENS.keys())
                .answering(
                        "/.well-known/openid-configuration",
                        """
                        {"issuer": "%1$s", "jwks_uri": "%1$s/jwks"}
                        """
                                .formatted(issuer.uri()));
    }

    private static TlsStandIn discovery() {
        var registry =
                """
                {"applications": {"versions__delta": "1", "apps__hashcode": "UP_1_",
                 "application": [{"name": "CONVENIENCE-SERVICE", "instance": [{
                  "instanceId": "c-1", "app": "CONVENIENCE-SERVICE", "hostName": "127.0.0.1",
                  "ipAddr": "127.0.0.1", "vipAddress": "convenience-service", "status": "UP",
                  "overriddenStatus": "UNKNOWN", "actionType": "ADDED",
                  "port": {"$": 80, "@enabled": "false"},
                  "securePort": {"$": %d, "@enabled": "true"},
                  "dataCenterInfo": {
                    "@class": "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo",
                    "name": "MyOwn"}}]}]}}
                """
                        .formatted(URI.create(SERVICE.uri()).getPort());
        return TlsStandIn.started(PLATFORM.local("discovery"), PLATFORM)
                .answering("/eureka/apps/", registry)
                .answering("/eureka/apps/delta", registry)
                .answering("/eureka/apps/GATEWAY", "");
    }
}
