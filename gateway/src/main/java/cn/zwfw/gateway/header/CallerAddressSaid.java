package cn.zwfw.gateway.header;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells services where a request comes from, after Spring's own filters have dropped the header.
 */
@Component
class CallerAddressSaid implements HttpHeadersFilter, Ordered {

    @Override
    public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
        var address = exchange.getRequest().getHeaders().getFirst(CallerAddress.HEADER);
        var said = new HttpHeaders();
        said.putAll(sent);
        if (address != null) {
            said.set(CallerAddress.HEADER, address);
        }
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
