package cn.zwfw.gateway.header;

import cn.zwfw.gateway.trace.TraceHeader;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Drops from a service's answer what the gateway alone says: origins, trace, and no products. */
@Component
class ServiceAnswerHeaders implements HttpHeadersFilter {

    private static final Set<String> DROPPED =
            Set.of("server", "x-powered-by", TraceHeader.NAME.toLowerCase(Locale.ROOT));
    private static final String CORS = "access-control-";

    @Override
    public HttpHeaders filter(HttpHeaders answered, ServerWebExchange exchange) {
        var kept = new HttpHeaders();
        answered.forEach((name, values) -> {
            var folded = name.toLowerCase(Locale.ROOT);
            if (!DROPPED.contains(folded) && !folded.startsWith(CORS)) {
                kept.addAll(name, values);
            }
        });
        return kept;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }
}
