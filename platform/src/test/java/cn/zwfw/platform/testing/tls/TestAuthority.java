package cn.zwfw.platform.testing.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.util.FileSystemUtils;

/** An authority of this JVM that vouches for whatever a test needs; its files go with the JVM. */
public final class TestAuthority {

    private static final Path FOLDER = folder();
    private static final AtomicLong NUMBER = new AtomicLong(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Instant now = InstantSource.system().instant();
    private final KeyPair keys = newKeys();
    private final X500Principal name;
    private final X509Certificate certificate;
    private final Path file;

    private TestAuthority(String name) {
        this.name = new X500Principal("CN=" + name);
        this.certificate =
                signed(
                        this.name,
                        keys,
                        now.plus(DAY),
                        new BasicConstraints(true),
                        new GeneralName[0]);
        this.file = Pem.write(FOLDER.resolve(name + "-" + number() + ".pem"), certificate);
    }

    public static TestAuthority named(String name) {
        return new TestAuthority(name);
    }

    /** What trusts this authority reads. */
    public Path file() {
        return file;
    }

    /** Whoever is at this machine's loopback address. */
    public Certified local(String name) {
        return certified(name, now.plus(DAY), "127.0.0.1");
    }

    /** Whoever is elsewhere, at a documentation address (RFC 5737). */
    public Certified elsewhere(String name) {
        return certified(name, now.plus(DAY), "192.0.2.1");
    }

    /** A certificate that ended an hour ago. */
    public Certified expired(String name) {
        return certified(name, now.minus(Duration.ofHours(1)), "127.0.0.1");
    }

    TrustManager[] trust() {
        try {
            var known = KeyStore.getInstance(KeyStore.getDefaultType());
            known.load(null, null);
            known.setCertificateEntry("authority", certificate);
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(known);
            return trust.getTrustManagers();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Certified certified(String subject, Instant until, String address) {
        var own = newKeys();
        var names =
                new GeneralName[] {
                    new GeneralName(GeneralName.iPAddress, address),
                    new GeneralName(GeneralName.dNSName, subject)
                };
        var signed =
                signed(
                        new X500Principal("CN=" + subject),
                        own,
                        until,
                        new BasicConstraints(false),
                        names);
        var file = FOLDER.resolve(subject + "-" + number());
        return new Certified(
                signed,
                own.getPrivate(),
                Pem.write(file.resolveSibling(file.getFileName() + ".pem"), signed),
                Pem.write(file.resolveSibling(file.getFileName() + ".key"), own.getPrivate()));
    }

    private X509Certificate signed(
            X500Principal subject,
            KeyPair own,
            Instant until,
            BasicConstraints constraints,
            GeneralName[] names) {
        try {
            var content =
                    new JcaX509v3CertificateBuilder(
                            name,
                            BigInteger.valueOf(number()),
                            Date.from(now.minus(DAY)),
                            Date.from(until),
                            subject,
                            own.getPublic());
            content.addExtension(Extension.basicConstraints, true, constraints);
            if (names.length > 0) {
                content.addExtension(
                        Extension.subjectAlternativeName, false, new GeneralNames(names));
            }
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(content.build(signer));
        } catch (CertIOException | OperatorCreationException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long number() {
        return NUMBER.getAndIncrement();
    }

    private static KeyPair newKeys() {
        try {
            var keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("test-authority");
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> remove(folder), "test-authority-removal"));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
