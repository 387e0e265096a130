package cn.zwfw.platform.tls;

import feign.Client;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.cloud.client.loadbalancer.LoadBalancerClient;
import org.springframework.cloud.loadbalancer.support.LoadBalancerClientFactory;
import org.springframework.cloud.openfeign.loadbalancer.FeignBlockingLoadBalancerClient;
import org.springframework.cloud.openfeign.loadbalancer.LoadBalancerFeignRequestTransformer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a service asks of another, where there is Feign. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("zwfw.tls.bundle")
@ConditionalOnClass(FeignBlockingLoadBalancerClient.class)
class FeignTls {

    @Bean
    Client callsOfServices(
            SslBundles bundles,
            @Value("${zwfw.tls.bundle}") String name,
            LoadBalancerClient instances,
            LoadBalancerClientFactory settings,
            List<LoadBalancerFeignRequestTransformer> transformers) {
        var sockets = bundles.getBundle(name).createSslContext().getSocketFactory();
        return new FeignBlockingLoadBalancerClient(
                new Client.Default(sockets, null), instances, settings, transformers);
    }
}
