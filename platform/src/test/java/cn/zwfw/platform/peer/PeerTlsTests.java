package cn.zwfw.platform.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.tls.Certified;
import cn.zwfw.platform.testing.tls.TestAuthority;
import cn.zwfw.platform.testing.tls.TlsStandIn;
import feign.RetryableException;
import java.util.HashMap;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A service that asks another by its name. */
@Cites(value = "A17", rows = "X5")
class PeerTlsTests {

    private static final TestAuthority PLATFORM = TestAuthority.named("platform");
    private static final Certified APPROVAL = PLATFORM.local("approval");
    private static final TlsStandIn POWER_LIST =
            TlsStandIn.started(PLATFORM.local("power-list"), PLATFORM).answering("/items/1", "{}");
    private static final TlsStandIn IMPOSTOR =
            TlsStandIn.started(TestAuthority.named("foreign").local("power-list"), PLATFORM)
                    .answering("/items/1", "{}");

    @AfterAll
    static void stop() {
        POWER_LIST.close();
        IMPOSTOR.close();
    }

    @Test
    void showsItsCertificate() {
        assertThat(askedAt(POWER_LIST)).isEqualTo(200);

        assertThat(POWER_LIST.visits())
                .singleElement()
                .satisfies(visit -> assertThat(visit.who()).isEqualTo("CN=approval"));
    }

    @Test
    void doesNotAskWhomItsAuthorityDoesNotVouchFor() {
        assertThatThrownBy(() -> askedAt(IMPOSTOR))
                .isInstanceOf(RetryableException.class)
                .hasCauseInstanceOf(SSLException.class);
        assertThat(IMPOSTOR.visits()).isEmpty();
    }

    private static int askedAt(TlsStandIn service) {
        var settings = new HashMap<String, Object>(APPROVAL.settings("zwfw.tls", PLATFORM));
        settings.put(
                "spring.cloud.discovery.client.simple.instances.power-list-service[0].uri",
                service.uri());
        try (var asking =
                        new SpringApplicationBuilder(PeerConfiguration.class, Asking.class)
                                .web(WebApplicationType.NONE)
                                .properties(settings)
                                .run("--spring.config.import=classpath:platform-tls.yaml");
                var answer = asking.getBean(Asking.Question.class).item()) {
            return answer.status();
        }
    }
}
