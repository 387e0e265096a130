package cn.zwfw.gateway.token;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The certificate that a caller showed when it connected. TLS has checked that it is of an
 * authority for districts, in force, and the caller's own.
 */
record CallerCertificate(X509Certificate certificate) {

    static @Nullable CallerCertificate of(ServerHttpRequest request) {
        var tls = request.getSslInfo();
        var chain = tls == null ? null : tls.getPeerCertificates();
        return chain == null || chain.length == 0 ? null : new CallerCertificate(chain[0]);
    }

    /** As RFC 8705 §3.1 writes it in a token. */
    String thumbprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(der());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As RFC 9440 §2 writes it in a header. */
    String header() {
        return ":" + Base64.getEncoder().encodeToString(der()) + ":";
    }

    private byte[] der() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
