package cn.zwfw.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The certificate of a caller whose TLS ends at the gateway (RFC 9440). Spring Security holds
 * tokens that are bound to one against it (RFC 8705); without this it would hold them against the
 * gateway's. Like the caller's address it is the gateway's word, which drops what callers send.
 */
@Component
@Order(ToldCertificate.BEFORE_SECURITY)
class ToldCertificate extends OncePerRequestFilter {

    /** Spring Security stands at -100, and finds a request's attributes from -105 on. */
    static final int BEFORE_SECURITY = -101;

    static final String HEADER = "Client-Cert";
    static final String ATTRIBUTE = "jakarta.servlet.request.X509Certificate";

    private static final X509Certificate[] NONE = {};

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var told = request.getHeader(HEADER);
        if (told != null) {
            request.setAttribute(ATTRIBUTE, certificate(told));
        }
        chain.doFilter(request, response);
    }

    /** None when it cannot be read; then no bound token is good. */
    private static X509Certificate[] certificate(String told) {
        if (told.length() < 2 || !told.startsWith(":") || !told.endsWith(":")) {
            return NONE;
        }
        try {
            byte[] der = Base64.getDecoder().decode(told.substring(1, told.length() - 1));
            var read =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(der));
            return new X509Certificate[] {(X509Certificate) read};
        } catch (IllegalArgumentException | CertificateException _) {
            return NONE;
        }
    }
}
