package cn.zwfw.gateway.tls;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.JwkSetUriReactiveJwtDecoderBuilderCustomizer;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.cloud.netflix.eureka.TimeoutProperties;
import org.springframework.cloud.netflix.eureka.http.DefaultEurekaClientHttpRequestFactorySupplier;
import org.springframework.cloud.netflix.eureka.http.EurekaClientHttpRequestFactorySupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/** What the gateway asks of discovery, and of the issuer the keys of tokens. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("zwfw.tls.bundle")
class OutgoingTls {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SslBundle bundle;

    OutgoingTls(SslBundles bundles, @Value("${zwfw.tls.bundle}") String name) {
        this.bundle = bundles.getBundle(name);
    }

    @Bean
    JwkSetUriReactiveJwtDecoderBuilderCustomizer keysOfTheIssuer() {
        var client =
                HttpClient.newBuilder()
                        .sslContext(bundle.createSslContext())
                        .connectTimeout(PATIENCE)
                        .build();
        var connector = new JdkClientHttpConnector(client);
        connector.setReadTimeout(PATIENCE);
        return keys -> keys.webClient(WebClient.builder().clientConnector(connector).build());
    }

    @Bean
    EurekaClientHttpRequestFactorySupplier discovery(ObjectProvider<TimeoutProperties> timeouts) {
        return (_, names) ->
                new DefaultEurekaClientHttpRequestFactorySupplier(timeouts.getObject(), Set.of())
                        .get(bundle.createSslContext(), names);
    }
}
