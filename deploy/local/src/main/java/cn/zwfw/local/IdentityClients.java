package cn.zwfw.local;

import cn.zwfw.local.docking.DockedClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The programs that may ask for tokens: front ends for their user, district systems for themselves.
 */
@Configuration(proxyBeanMethods = false)
class IdentityClients {

    /** The setting that binds a district's system to its region (A12). */
    static final String REGION = "zwfw.region";

    private static final TokenSettings TOKENS =
            TokenSettings.builder().accessTokenTimeToLive(Duration.ofMinutes(30)).build();

    @Bean
    RegisteredClientRepository clients(
            PasswordEncoder encoder, DemoSettings settings, DockedClients docked) {
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(portal());
        Table.regions().stream()
                .filter(Region::district)
                .map(region -> {
                    var id = "district-system." + region.code();
                    var secret = encoder.encode(settings.districtSecret());
                    return districtSystem(id, id, region.name() + "系统", region.code(), secret);
                })
                .forEach(clients::add);
        if (!settings.dockingSecret().isBlank()) {
            clients.add(docking(encoder.encode(settings.dockingSecret())));
        }
        return new Clients(new InMemoryRegisteredClientRepository(clients), docked);
    }

    @Bean
    DockedClients dockedClients(DemoSettings settings) {
        return new DockedClients(settings.clientsFile());
    }

    /** The platform itself, where it docks districts' systems. */
    private static RegisteredClient docking(String secret) {
        return RegisteredClient.withId("zwfw-docking")
                .clientId("zwfw-docking")
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TOKENS)
                .build();
    }

    /** A front end in a browser keeps no secret: the code is bound to it by PKCE. */
    private static RegisteredClient portal() {
        return RegisteredClient.withId("portal")
                .clientId("portal")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                // on loopback any port matches (RFC 8252, 7.3)
                .redirectUri("http://127.0.0.1/signed-in")
                .redirectUri("http://127.0.0.1/webjars/swagger-ui/oauth2-redirect.html")
                .scope(OidcScopes.OPENID)
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                .tokenSettings(TOKENS)
                .build();
    }

    static RegisteredClient districtSystem(
            String id, String clientId, String name, String region, String secret) {
        return RegisteredClient.withId(id)
                .clientId(clientId)
                .clientName(name)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder().setting(REGION, region).build())
                .tokenSettings(TOKENS)
                .build();
    }
}
