package cn.zwfw.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.testing.TestKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** Districts' systems come in as the register says, and as often. */
@ContextConfiguration(initializers = TestKafka.Initializer.class)
@TestPropertySource(
        properties = {
            "zwfw.gateway.docking.register=required",
            "zwfw.gateway.docking.silence=5s",
            "zwfw.gateway.district-certificates=optional"
        })
class DockingTests extends AtTheDoor {

    private static final String FEED = "/api/power-list/v1/exchange/changes?after=0";

    @BeforeEach
    void theRegisterIsThere() throws Exception {
        Publications.begin("power-list.district-system");
        SERVICE.resetMappings();
        SERVICE.stubFor(any(anyUrl()).willReturn(ok()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(asks("district-system.none")).isEqualTo(401));
    }

    @Test
    void whoIsRegisteredIsLetInUntilHeIsRevoked() throws Exception {
        var system = "district-system.620102";
        assertThat(asks(system)).isEqualTo(401);

        tell(system, 1000, false, 1);
        await().untilAsserted(() -> assertThat(asks(system)).isEqualTo(200));

        tell(system, 1000, true, 2);
        // what is told again, and late, lets nobody in
        tell(system, 1000, false, 1);
        await().untilAsserted(() -> assertThat(asks(system)).isEqualTo(401));
        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(asks(system)).isEqualTo(401));
    }

    @Test
    void itAsksAsOftenAsItsQuotaSays() throws Exception {
        var system = "district-system.620103";
        tell(system, 30, false, 1);
        await().untilAsserted(() -> assertThat(asks(system)).isEqualTo(200));

        var answers = new ArrayList<Integer>();
        for (int n = 0; n < 40; n++) {
            answers.add(asks(system));
        }

        assertThat(answers).contains(200, 429);
        assertThat(answers.getLast()).isEqualTo(429);
        tell(system, 60_000, false, 2);
        await().untilAsserted(() -> assertThat(asks(system)).isEqualTo(200));
    }

    @Test
    void peopleAreNotAskedForIt() throws Exception {
        assertThat(asked(GUARDED, ISSUER.valid())).isEqualTo(200);
    }

    @Test
    void aTokenThatNamesNoProgramIsNobodys() throws Exception {
        var token = ISSUER.valid(ISSUER.uri(), Map.of("duties", List.of("DISTRICT_SYSTEM")));

        assertThat(asked(FEED, token)).isEqualTo(401);
    }

    private int asks(String system) throws Exception {
        var token =
                ISSUER.valid(
                        ISSUER.uri(),
                        Map.of("azp", system, "duties", List.of("DISTRICT_SYSTEM")));
        return asked(FEED, token);
    }

    private int asked(String path, String token) throws Exception {
        return send(to(path).header("Authorization", "Bearer " + token)).statusCode();
    }

    private static void tell(String system, int perMinute, boolean revoked, int version)
            throws Exception {
        try (var publications = new Publications("power-list.district-system")) {
            publications.tell(
                    system,
                    """
                    {"id": "%s", "region": "620102", "quota": {"perMinute": %d, "perDay": 100000},
                     "revoked": %b, "version": %d}
                    """
                            .formatted(system, perMinute, revoked, version));
        }
    }
}
