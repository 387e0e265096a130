package cn.zwfw.platform.testing.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a certificate and its key, also as files.
 *
 * @param certificateFile PEM
 * @param keyFile PEM, PKCS 8
 */
public record Certified(
        X509Certificate certificate, PrivateKey key, Path certificateFile, Path keyFile) {

    /** Shows the certificate to everybody, also to whom asks for another authority's. */
    public SSLContext trusting(TestAuthority authority) {
        return context(new KeyManager[] {new Shown()}, authority);
    }

    /** Shows nothing. */
    public static SSLContext nobody(TestAuthority authority) {
        return context(new KeyManager[0], authority);
    }

    /** SHA-256 of the certificate as RFC 8705 writes it. */
    public String thumbprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Key and certificate in one file, as Kafka reads them. */
    public Path together() {
        var name = certificateFile.getFileName() + ".together";
        return Pem.write(certificateFile.resolveSibling(name), Pem.of(key) + Pem.of(certificate));
    }

    /** Where certificate, key and trusted authority are, as settings say it ({@code zwfw.tls}). */
    public Map<String, String> settings(String prefix, TestAuthority authority) {
        return Map.of(
                prefix + ".certificate", certificateFile.toString(),
                prefix + ".key", keyFile.toString(),
                prefix + ".authority", authority.file().toString());
    }

    /** Puts another's certificate and key into the files of this one, as at a renewal. */
    public void renewBy(Certified other) {
        try {
            Files.copy(other.keyFile, keyFile, StandardCopyOption.REPLACE_EXISTING);
            Files.copy(other.certificateFile, certificateFile, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static SSLContext context(KeyManager[] keys, TestAuthority authority) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(keys, authority.trust(), null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class Shown extends X509ExtendedKeyManager {

        private static final String ALIAS = "shown";

        @Override
        public String[] getClientAliases(String type, Principal @Nullable [] issuers) {
            return new String[] {ALIAS};
        }

        @Override
        public String chooseClientAlias(
                String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return ALIAS;
        }

        @Override
        public String chooseEngineClientAlias(
                String[] types, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
            return ALIAS;
        }

        @Override
        public String[] getServerAliases(String type, Principal @Nullable [] issuers) {
            return new String[] {ALIAS};
        }

        @Override
        public String chooseServerAlias(
                String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return ALIAS;
        }

        @Override
        public String chooseEngineServerAlias(
                String type, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
            return ALIAS;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return new X509Certificate[] {certificate};
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return key;
        }
    }
}
