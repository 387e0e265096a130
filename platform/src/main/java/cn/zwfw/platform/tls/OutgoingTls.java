package cn.zwfw.platform.tls;

import cn.zwfw.platform.citation.Cites;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.cloud.netflix.eureka.TimeoutProperties;
import org.springframework.cloud.netflix.eureka.http.DefaultEurekaClientHttpRequestFactorySupplier;
import org.springframework.cloud.netflix.eureka.http.EurekaClientHttpRequestFactorySupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

/** What a service asks of discovery, and of the issuer the keys of tokens. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("zwfw.tls.bundle")
@Cites(value = "A17", rows = "X5")
class OutgoingTls {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SslBundle bundle;

    OutgoingTls(SslBundles bundles, @Value("${zwfw.tls.bundle}") String name) {
        this.bundle = bundles.getBundle(name);
    }

    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer keysOfTheIssuer() {
        var client =
                HttpClient.newBuilder()
                        .sslContext(bundle.createSslContext())
                        .connectTimeout(PATIENCE)
                        .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(PATIENCE);
        return keys -> keys.restOperations(new RestTemplate(requests));
    }

    @Bean
    EurekaClientHttpRequestFactorySupplier discovery(ObjectProvider<TimeoutProperties> timeouts) {
        return (_, names) ->
                new DefaultEurekaClientHttpRequestFactorySupplier(timeouts.getObject(), Set.of())
                        .get(bundle.createSslContext(), names);
    }
}
