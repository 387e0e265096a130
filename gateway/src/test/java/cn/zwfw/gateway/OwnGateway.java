package cn.zwfw.gateway;

import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.client.ReactorResourceFactory;

/** Gateways that a test starts and stops itself, one beside another. */
final class OwnGateway {

    private OwnGateway() {}

    /** One in front of a service that plays power-list-service. */
    static ConfigurableApplicationContext before(String service, String... settings) {
        var port = Stream.of(settings).anyMatch(setting -> setting.startsWith("--server.port="));
        var own =
                Stream.of(
                        port ? "--spring.main.banner-mode=off" : "--server.port=0",
                        "--management.server.port=-1",
                        "--eureka.client.enabled=false",
                        "--spring.cloud.discovery.client.simple.instances.power-list-service[0].uri="
                                + service);
        return new SpringApplication(GatewayApplication.class, OwnLoops.class)
                .run(Stream.concat(own, Stream.of(settings)).toArray(String[]::new));
    }

    static int port(ConfigurableApplicationContext gateway) {
        return gateway.getBean(Environment.class)
                .getRequiredProperty("local.server.port", Integer.class);
    }

    /** Event loops that end with this gateway; the others of this JVM share theirs. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OwnLoops {

        @Bean
        ReactorResourceFactory reactorResourceFactory() {
            var loops = new ReactorResourceFactory();
            loops.setUseGlobalResources(false);
            return loops;
        }
    }
}
