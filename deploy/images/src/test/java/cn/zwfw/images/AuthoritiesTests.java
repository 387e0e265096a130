package cn.zwfw.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthoritiesTests {

    private static final List<String> ALGORITHMS =
            List.of("keystore.pkcs12.certProtectionAlgorithm", "keystore.pkcs12.macAlgorithm");

    @TempDir private Path folder;

    /** As {@code base} sets them. */
    @BeforeAll
    static void leavesThePasswordOut() {
        ALGORITHMS.forEach(name -> System.setProperty(name, "NONE"));
    }

    @AfterAll
    static void asBefore() {
        ALGORITHMS.forEach(System::clearProperty);
    }

    @Test
    void trustsEveryCertificateOfTheFolderAndNothingElse() throws Exception {
        List<X509Certificate> some = someAuthorities();
        Files.write(folder.resolve("one.crt"), some.get(0).getEncoded());
        Files.write(folder.resolve("two.crt"), some.get(1).getEncoded());
        Files.writeString(folder.resolve("README"), "no certificate");

        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream made = Files.newInputStream(make("made"))) {
            store.load(made, null);
        }

        assertThat(Collections.list(store.aliases()))
                .containsExactlyInAnyOrder("one.crt", "two.crt");
        assertThat(store.isCertificateEntry("one.crt")).isTrue();
        assertThat(store.getCertificate("two.crt")).isEqualTo(some.get(1));
    }

    @Test
    void isTheSameEachTime() throws Exception {
        Files.write(folder.resolve("one.crt"), someAuthorities().getFirst().getEncoded());

        assertThat(make("once")).hasSameBinaryContentAs(make("again"));
    }

    @Test
    void refusesAFolderWithoutCertificates() {
        assertThatThrownBy(() -> make("made")).isInstanceOf(IOException.class);
    }

    private Path make(String name) throws Exception {
        Path made = folder.resolve(name);
        Authorities.main(new String[] {folder.toString(), made.toString()});
        return made;
    }

    /** Whom the Java of this machine trusts. */
    private static List<X509Certificate> someAuthorities() throws Exception {
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init((KeyStore) null);
        return Stream.of(trust.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .flatMap(one -> Stream.of(one.getAcceptedIssuers()))
                .limit(2)
                .toList();
    }
}
