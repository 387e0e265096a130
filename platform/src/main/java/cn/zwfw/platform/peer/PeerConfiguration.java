package cn.zwfw.platform.peer;

import cn.zwfw.platform.citation.Cites;
import feign.Client;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.cloud.client.loadbalancer.LoadBalancerClient;
import org.springframework.cloud.loadbalancer.support.LoadBalancerClientFactory;
import org.springframework.cloud.openfeign.loadbalancer.FeignBlockingLoadBalancerClient;
import org.springframework.cloud.openfeign.loadbalancer.LoadBalancerFeignRequestTransformer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where there is Feign: with the platform's certificate, where it has one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(FeignBlockingLoadBalancerClient.class)
@Cites(value = "A17", rows = "X5")
class PeerConfiguration {

    @Bean
    Client callsOfServices(
            @Value("${zwfw.tls.bundle:}") String name,
            ObjectProvider<SslBundles> bundles,
            LoadBalancerClient instances,
            LoadBalancerClientFactory settings,
            List<LoadBalancerFeignRequestTransformer> transformers) {
        var sockets =
                name.isEmpty()
                        ? null
                        : bundles.getObject().getBundle(name).createSslContext().getSocketFactory();
        return new PeerClient(new Client.Default(sockets, null), instances, settings, transformers);
    }
}
