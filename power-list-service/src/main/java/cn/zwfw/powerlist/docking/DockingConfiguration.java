package cn.zwfw.powerlist.docking;

import cn.zwfw.platform.problem.Unavailable;
import java.net.http.HttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Which issuer is asked. */
@Configuration(proxyBeanMethods = false)
class DockingConfiguration {

    @Bean
    Issuer issuerOfClients(IssuerSettings settings) {
        if (settings.admin() == null) {
            return new NoIssuer();
        }
        var client = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(settings.timeout());
        return new KeycloakIssuer(RestClient.builder().requestFactory(requests).build(), settings);
    }

    /** Secrets are then given by hand where clients are kept; what is revoked stays out anyway. */
    private static final class NoIssuer implements Issuer {

        @Override
        public String newSecret(DistrictSystem system) {
            throw Unavailable.because(
                    "issuer-unknown", new IllegalStateException("zwfw.issuer.admin is not set"));
        }

        @Override
        public void disable(String id) {
            // whoever keeps the clients by hand disables it by hand
        }
    }
}
