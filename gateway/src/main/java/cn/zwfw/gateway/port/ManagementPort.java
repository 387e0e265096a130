package cn.zwfw.gateway.port;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.HttpWebHandlerAdapter;

/** The operators' port: Spring sends its requests through the same filters as the public port's. */
public final class ManagementPort {

    private ManagementPort() {}

    /** Whether what comes in by that port goes through these filters. */
    public static boolean isBehind(HttpHandler filters) {
        return filters instanceof HttpWebHandlerAdapter adapter
                && isManagement(adapter.getApplicationContext());
    }

    public static boolean received(ServerWebExchange exchange) {
        return isManagement(exchange.getApplicationContext());
    }

    private static boolean isManagement(@Nullable ApplicationContext context) {
        return WebServerApplicationContext.hasServerNamespace(context, "management");
    }
}
