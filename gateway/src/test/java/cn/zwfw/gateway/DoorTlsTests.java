package cn.zwfw.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.testing.metric.ExposedMetrics;
import cn.zwfw.platform.testing.tls.Certified;
import cn.zwfw.platform.testing.tls.Handshake;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

class DoorTlsTests extends BehindTls {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Value("${local.management.port}")
    int managementPort;

    @Test
    void reachesServicesByItsOwnCertificate() throws Exception {
        assertThat(send(nobody(), to(LISTED)).body()).isEqualTo("{\"items\": []}");

        assertThat(SERVICE.visits())
                .singleElement()
                .satisfies(visit -> assertThat(visit.who()).isEqualTo("CN=gateway"));
    }

    @Test
    void tellsDiscoveryThatItSpeaksTls() {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(DISCOVERY.visits())
                                .anySatisfy(visit -> {
                                    assertThat(visit.what()).isEqualTo("POST /eureka/apps/GATEWAY");
                                    assertThat(visit.who()).isEqualTo("CN=gateway");
                                    assertThat(visit.body().replaceAll("\\s", ""))
                                            .contains(
                                                    "\"securePort\":{\"$\":"
                                                            + port
                                                            + ",\"@enabled\":\"true\"}")
                                            .containsPattern(
                                                    "\"port\":\\{[^}]*\"@enabled\":\"false\"}");
                                }));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "/api/finance-list/v1/public/funds, of another authority",
        "/api/approval/v1/public/guides, of another address"
    })
    void doesNotTalkToAServiceWhoseCertificateIs(String path, String wrong) throws Exception {
        var answer = send(nobody(), to(path));

        AtTheDoor.problem(answer, 503, "service-away");
        assertThat(answer.body()).doesNotContain("stolen");
        assertThat(IMPOSTOR.visits()).as(wrong).isEmpty();
        assertThat(MISPLACED.visits()).as(wrong).isEmpty();
    }

    @Test
    void speaksTheNewestTls() {
        assertThat(Handshake.with(port, nobody()).getProtocol()).isEqualTo("TLSv1.3");
    }

    @Test
    void doesNotSpeakTls11() {
        assertThat(Handshake.alertToTls11(port)).isEqualTo(70);
    }

    @ParameterizedTest
    @CsvSource({
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, true",
        "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256, false",
        "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA, false"
    })
    void inTls12EncryptsOnlyWhatItAuthenticates(String suite, boolean spoken) {
        assertThat(Handshake.agrees(port, nobody(), suite)).isEqualTo(spoken);
    }

    @Test
    void givesNothingWithoutTls() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var plain = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + LISTED));
            var answer = client.sendAsync(plain.build(), BodyHandlers.ofString());

            assertThat(answer).failsWithin(SOON);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
    void answersProbesWithTheCertificateOfThePlatform(String path) throws Exception {
        var probe =
                HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + managementPort + path));

        assertThat(send(Certified.nobody(PLATFORM), probe).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsOperatorsWhenItsCertificatesExpire() throws Exception {
        var metrics = URI.create("https://127.0.0.1:" + managementPort + "/actuator/prometheus");
        var request =
                HttpRequest.newBuilder(metrics)
                        .header("Authorization", "Bearer " + AtTheDoor.TOKEN);

        var scraped = send(Certified.nobody(PLATFORM), request).body();

        assertThat(ExposedMetrics.asked(scraped)).containsAll(ExposedMetrics.kept("tls"));
        assertThat(scraped.lines().filter(line -> line.startsWith("ssl_chain_expiry_seconds{")))
                .anyMatch(line -> line.contains("bundle=\"door\""))
                .anyMatch(line -> line.contains("bundle=\"zwfw\""));
    }

    @Test
    void takesANewCertificateWithoutARestart() {
        var renewed = CITY.local("door");

        DOOR.renewBy(renewed);

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(Handshake.with(port, nobody()).getPeerCertificates()[0])
                                .isEqualTo(renewed.certificate()));
    }
}
