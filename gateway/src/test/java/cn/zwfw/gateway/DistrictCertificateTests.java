package cn.zwfw.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.testing.tls.Certified;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

/** A district's system shows its certificate, and its token is good with that one alone. */
class DistrictCertificateTests extends BehindTls {

    private static final Certified CHENGGUAN = DISTRICTS.local("620102");
    private static final Certified QILIHE = DISTRICTS.local("620103");

    @Test
    void letsTheDistrictIn() throws Exception {
        var answer = asked(CHENGGUAN.trusting(CITY), ofDistrict(CHENGGUAN));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void isToldToTheServiceAndNotByTheCaller() throws Exception {
        var forged =
                to(GUARDED).header("Client-Cert", ":AAAA:").header("Client-Cert-Chain", ":AAAA:");
        send(nobody(), forged.header("Authorization", "Bearer " + ofOfficer()));
        asked(CHENGGUAN.trusting(CITY), ofDistrict(CHENGGUAN));

        assertThat(SERVICE.visits()).hasSize(2);
        assertThat(SERVICE.visits().getFirst().headers())
                .doesNotContainKeys("Client-cert", "Client-cert-chain");
        var told = SERVICE.visits().getLast().headers().getFirst("Client-Cert");
        assertThat(told).startsWith(":").endsWith(":");
        assertThat(
                        CertificateFactory.getInstance("X.509")
                                .generateCertificate(
                                        new ByteArrayInputStream(
                                                Base64.getDecoder().decode(told.replace(":", "")))))
                .isEqualTo(CHENGGUAN.certificate());
    }

    @Test
    void isMissed() throws Exception {
        refused(asked(nobody(), ofDistrict(CHENGGUAN)));
    }

    @Test
    void ofAnotherDistrictDoesNotGoWithAStolenToken() throws Exception {
        refused(asked(QILIHE.trusting(CITY), ofDistrict(CHENGGUAN)));
    }

    @Test
    void isNeededWhereTheTokenNamesNone() throws Exception {
        refused(asked(CHENGGUAN.trusting(CITY), ofDistrict(null)));
        refused(asked(nobody(), ofDistrict(null)));
    }

    @Test
    void isNotNeededByOthers() throws Exception {
        assertThat(asked(nobody(), ofOfficer()).statusCode()).isEqualTo(200);
    }

    @Test
    void makesABadTokenNoBetter() throws Exception {
        refused(asked(CHENGGUAN.trusting(CITY), ofDistrict(CHENGGUAN) + "x"));
    }

    @Test
    void ofAnotherAuthorityEndsTheConnection() {
        unheard(FOREIGN.local("620102"));
    }

    /** Services let in whom the platform's own authority vouches for; the door does not. */
    @Test
    void ofThePlatformItselfEndsTheConnection() {
        unheard(PLATFORM.local("620102"));
    }

    @Test
    void thatIsOverEndsTheConnection() {
        unheard(DISTRICTS.expired("620102"));
    }

    private HttpResponse<String> asked(SSLContext who, String token)
            throws IOException, InterruptedException {
        return send(who, to(GUARDED).header("Authorization", "Bearer " + token));
    }

    private void refused(HttpResponse<String> answer) {
        AtTheDoor.problem(answer, 401, "token-invalid");
        assertThat(answer.headers().firstValue(HttpHeaders.WWW_AUTHENTICATE))
                .contains("Bearer realm=\"zwfw\", error=\"invalid_token\"");
        assertThat(SERVICE.visits()).isEmpty();
    }

    private void unheard(Certified who) {
        assertThatThrownBy(() -> asked(who.trusting(CITY), ofDistrict(who)))
                .isInstanceOf(IOException.class);
        assertThat(SERVICE.visits()).isEmpty();
    }
}
