package cn.zwfw.gateway.port;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.web.server.ServerWebExchange;

/** The operators' port: Spring sends its requests through the same filters as the public port's. */
public final class ManagementPort {

    private ManagementPort() {}

    public static boolean received(ServerWebExchange exchange) {
        return WebServerApplicationContext.hasServerNamespace(
                exchange.getApplicationContext(), "management");
    }
}
