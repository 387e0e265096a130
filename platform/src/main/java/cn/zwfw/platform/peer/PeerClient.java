package cn.zwfw.platform.peer;

import cn.zwfw.platform.citation.Cites;
import feign.Client;
import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.loadbalancer.LoadBalancerClient;
import org.springframework.cloud.loadbalancer.support.LoadBalancerClientFactory;
import org.springframework.cloud.openfeign.loadbalancer.FeignBlockingLoadBalancerClient;
import org.springframework.cloud.openfeign.loadbalancer.LoadBalancerFeignRequestTransformer;

/**
 * Asks another instance, once, when one is gone that discovery still lists. A request that reached
 * nobody may always be sent again; one to which no answer came only if it reads. So a caller waits
 * at most twice as long.
 */
@Cites(rows = "X7")
class PeerClient extends FeignBlockingLoadBalancerClient {

    private static final Logger log = LoggerFactory.getLogger(PeerClient.class);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final LoadBalancerClient instances;
    private final LoadBalancerClientFactory settings;
    private final List<LoadBalancerFeignRequestTransformer> transformers;

    PeerClient(
            Client connections,
            LoadBalancerClient instances,
            LoadBalancerClientFactory settings,
            List<LoadBalancerFeignRequestTransformer> transformers) {
        super(connections, instances, settings, transformers);
        this.instances = instances;
        this.settings = settings;
        this.transformers = List.copyOf(transformers);
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        var choice = new Choice(instances);
        var call =
                new FeignBlockingLoadBalancerClient(getDelegate(), choice, settings, transformers);
        try {
            return call.execute(request, options);
        } catch (IOException failure) {
            if (!mayBeSentAgain(request, failure) || !choice.findsAnother()) {
                throw failure;
            }
            log.info("another instance is asked: {}", failure.toString());
            return call.execute(request, options);
        }
    }

    private static boolean mayBeSentAgain(Request request, IOException failure) {
        return reachedNobody(failure) || READING.contains(request.httpMethod());
    }

    private static boolean reachedNobody(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException;
    }
}
