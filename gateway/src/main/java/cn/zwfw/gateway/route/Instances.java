package cn.zwfw.gateway.route;

import java.util.List;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.loadbalancer.core.DelegatingServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Flux;

/**
 * Which instances of a service are chosen from: those that discovery lists and that are not {@link
 * Unreached}.
 */
class Instances {

    @Bean
    ServiceInstanceListSupplier reachedInstances(
            ConfigurableApplicationContext context, Unreached unreached) {
        return ServiceInstanceListSupplier.builder()
                .withDiscoveryClient()
                .withCaching()
                .with((_, listed) -> new Reached(listed, unreached))
                .build(context);
    }

    private static final class Reached extends DelegatingServiceInstanceListSupplier {

        private final Unreached unreached;

        private Reached(ServiceInstanceListSupplier listed, Unreached unreached) {
            super(listed);
            this.unreached = unreached;
        }

        @Override
        public Flux<List<ServiceInstance>> get() {
            return delegate.get().map(unreached::leaveOut);
        }
    }
}
