package cn.zwfw.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.testing.tls.Certified;
import cn.zwfw.platform.testing.tls.Handshake;
import cn.zwfw.platform.testing.tls.TestAuthority;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Discovery with the settings of TLS. */
@SpringBootTest(
        classes = DiscoveryApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:discovery-tls.yaml",
            "eureka.server.wait-time-in-ms-when-sync-empty=0",
            "management.server.port=0"
        })
class DiscoveryTlsTests {

    private static final TestAuthority PLATFORM = TestAuthority.named("platform");
    private static final Certified DISCOVERY = PLATFORM.local("discovery");

    @LocalServerPort private int port;

    @Value("${local.management.port}")
    private int managementPort;

    @DynamicPropertySource
    static void certificates(DynamicPropertyRegistry properties) {
        DISCOVERY
                .settings("zwfw.tls", PLATFORM)
                .forEach((name, file) -> properties.add(name, () -> file));
    }

    @Test
    void tellsOtherPartsOfThePlatformWhoIsThere() throws Exception {
        var gateway = PLATFORM.local("gateway").trusting(PLATFORM);

        assertThat(get(gateway, port, "/eureka/apps/").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsNobodyElse() {
        var foreign = TestAuthority.named("foreign").local("gateway").trusting(PLATFORM);

        assertThatThrownBy(() -> get(Certified.nobody(PLATFORM), port, "/eureka/apps/"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> get(foreign, port, "/eureka/apps/"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void answersProbesThatHaveNoCertificate() throws Exception {
        var probe = get(Certified.nobody(PLATFORM), managementPort, "/actuator/health/readiness");

        assertThat(probe.body()).contains("UP");
    }

    @Test
    void doesNotSpeakTls11() {
        assertThat(Handshake.alertToTls11(port)).isEqualTo(70);
    }

    private static HttpResponse<String> get(SSLContext who, int port, String path)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().sslContext(who).build()) {
            var uri = URI.create("https://127.0.0.1:" + port + path);
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }
}
