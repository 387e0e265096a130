package cn.zwfw.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.testing.tls.Certified;
import cn.zwfw.platform.testing.tls.TestAuthority;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.ssl.SslBundles;

/** A door for which TLS is set is not opened without it. */
class MissingCertificateTests {

    private static final TestAuthority PLATFORM = TestAuthority.named("platform");
    private static final Certified GATEWAY = PLATFORM.local("gateway");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zwfw.tls.certificate",
                "zwfw.tls.key",
                "zwfw.tls.authority",
                "zwfw.door.authority"
            })
    void isNamedWhenTheGatewayDoesNotStart(String missing) {
        var settings = new HashMap<String, Object>(GATEWAY.settings("zwfw.tls", PLATFORM));
        settings.put("zwfw.door.authority", PLATFORM.file().toString());
        settings.remove(missing);

        assertThatThrownBy(() -> start(settings)).hasStackTraceContaining("${" + missing + "}");
    }

    private static void start(Map<String, Object> settings) {
        try (var started =
                new SpringApplicationBuilder(Bundles.class)
                        .web(WebApplicationType.NONE)
                        .properties(settings)
                        .run(
                                "--spring.main.web-application-type=none",
                                "--spring.config.import=classpath:gateway-tls.yaml")) {
            started.getBean(SslBundles.class).getBundle("door").createSslContext();
        }
    }

    @ImportAutoConfiguration(SslAutoConfiguration.class)
    static class Bundles {}
}
