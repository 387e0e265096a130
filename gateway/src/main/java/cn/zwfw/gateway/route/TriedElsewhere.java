package cn.zwfw.gateway.route;

import java.io.IOException;
import java.net.ConnectException;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.loadbalancer.Response;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.PrematureCloseException;
import reactor.util.retry.Retry;

/**
 * Tries another instance when one is gone that discovery still lists. A request that reached nobody
 * may always be tried again; one that was cut off before its answer began only if it reads.
 */
@Component
class TriedElsewhere implements GlobalFilter, Ordered {

    private static final int TIMES = 2;

    private final Unreached unreached;

    TriedElsewhere(Unreached unreached) {
        this.unreached = unreached;
    }

    /** Before the route's address is found and an instance is chosen for it, which is done anew. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1_000;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange)
                .doOnError(TriedElsewhere::isTheInstances, _ -> note(exchange))
                .retryWhen(
                        Retry.max(TIMES)
                                .filter(failure -> mayBeTriedAgain(exchange, failure))
                                .doBeforeRetry(_ -> forgetInstance(exchange))
                                .onRetryExhaustedThrow((_, last) -> last.failure()));
    }

    private static boolean mayBeTriedAgain(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return false;
        }
        var method = exchange.getRequest().getMethod();
        var reads = HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
        return failure instanceof ConnectException || (reads && failure instanceof IOException);
    }

    /** A caller who breaks off is an IOException, too, and must not put an instance aside. */
    private static boolean isTheInstances(Throwable failure) {
        return failure instanceof ConnectException || failure instanceof PrematureCloseException;
    }

    private void note(ServerWebExchange exchange) {
        Response<ServiceInstance> chosen =
                exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_LOADBALANCER_RESPONSE_ATTR);
        var instance = chosen == null ? null : chosen.getServer();
        if (instance != null) {
            unreached.add(instance);
        }
    }

    private static void forgetInstance(ServerWebExchange exchange) {
        exchange.getAttributes().remove(ServerWebExchangeUtils.GATEWAY_ALREADY_ROUTED_ATTR);
    }
}
