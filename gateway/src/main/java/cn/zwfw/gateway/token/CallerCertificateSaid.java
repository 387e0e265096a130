package cn.zwfw.gateway.token;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells services of the caller's certificate (RFC 9440), for they hold bound tokens against it too.
 * What a caller itself sends under that name is among the untrusted headers.
 */
@Component
class CallerCertificateSaid implements HttpHeadersFilter, Ordered {

    static final String HEADER = "Client-Cert";

    @Override
    public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
        var shown = CallerCertificate.of(exchange.getRequest());
        if (shown == null) {
            return sent;
        }
        var said = new HttpHeaders();
        said.putAll(sent);
        said.set(HEADER, shown.header());
        return said;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
