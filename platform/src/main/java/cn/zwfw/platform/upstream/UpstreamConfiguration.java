package cn.zwfw.platform.upstream;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way to the city, for a service that is told of one. What signs in is kept from the context:
 * nobody signs in to this service, so nothing of it may look like a login.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(UpstreamSettings.URL)
@EnableConfigurationProperties(UpstreamSettings.class)
class UpstreamConfiguration {

    private static final String REGISTRATION = "upstream";

    @Bean
    Upstream upstream(UpstreamSettings settings, JsonMapper json, Clock clock) {
        var known = settings.known();
        var requests = requests(known.timeout());
        var client =
                RestClient.builder()
                        .requestFactory(requests)
                        .baseUrl(known.url())
                        .requestInterceptor(signingIn(known, requests))
                        .build();
        return new Upstream(client, json, known, clock);
    }

    private static ClientHttpRequestFactory requests(Duration timeout) {
        var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(timeout)
                        .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(timeout);
        return requests;
    }

    private static OAuth2ClientHttpRequestInterceptor signingIn(
            UpstreamSettings.Known known, ClientHttpRequestFactory requests) {
        var registrations =
                new InMemoryClientRegistrationRepository(
                        ClientRegistration.withRegistrationId(REGISTRATION)
                                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                                .tokenUri(known.tokenUri())
                                .clientId(known.clientId())
                                .clientSecret(known.clientSecret())
                                .build());
        var tokens = new InMemoryOAuth2AuthorizedClientService(registrations);
        var manager =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, tokens);
        manager.setAuthorizedClientProvider(provider(requests));
        var interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
        interceptor.setClientRegistrationIdResolver(_ -> REGISTRATION);
        // a token that the city no longer takes, after a new key or a new secret, is not shown
        // twice
        interceptor.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(tokens));
        return interceptor;
    }

    private static ClientCredentialsOAuth2AuthorizedClientProvider provider(
            ClientHttpRequestFactory requests) {
        var issuer = new RestClientClientCredentialsTokenResponseClient();
        issuer.setRestClient(
                RestClient.builder()
                        .requestFactory(requests)
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(issuer);
        return provider;
    }
}
