package cn.zwfw.powerlist.docking;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.problem.Unavailable;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** By the interface for administrators that Keycloak has. A token is got for every act. */
final class KeycloakIssuer implements Issuer {

    private static final ParameterizedTypeReference<List<Found>> CLIENTS =
            new ParameterizedTypeReference<>() {};

    private final RestClient http;
    private final IssuerSettings settings;
    private final URI admin;

    KeycloakIssuer(RestClient http, IssuerSettings settings) {
        this.http = http;
        this.settings = settings;
        this.admin = Objects.requireNonNull(settings.admin());
    }

    @Override
    public String newSecret(DistrictSystem system) {
        return asked(token -> {
            var client = find(token, system.id()).orElseGet(() -> add(token, system));
            var secret =
                    http.post()
                            .uri(admin + "/clients/{client}/client-secret", client.id())
                            .headers(headers -> headers.setBearerAuth(token))
                            .retrieve()
                            .body(Secret.class);
            return Objects.requireNonNull(secret).value();
        });
    }

    @Override
    public void disable(String id) {
        asked(token -> {
            find(token, id)
                    .ifPresent(client ->
                            http.put()
                                    .uri(admin + "/clients/{client}", client.id())
                                    .headers(headers -> headers.setBearerAuth(token))
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .body(Map.of("clientId", id, "enabled", false))
                                    .retrieve()
                                    .toBodilessEntity());
            return id;
        });
    }

    private Optional<Found> find(String token, String id) {
        var found =
                http.get()
                        .uri(admin + "/clients?clientId={id}", id)
                        .headers(headers -> headers.setBearerAuth(token))
                        .retrieve()
                        .body(CLIENTS);
        return Objects.requireNonNull(found).stream()
                .filter(client -> client.clientId().equals(id))
                .findFirst();
    }

    private Found add(String token, DistrictSystem system) {
        http.post()
                .uri(admin + "/clients")
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(client(system))
                .retrieve()
                .toBodilessEntity();
        return find(token, system.id()).orElseThrow();
    }

    /** It signs in for itself alone, and the region in its token is none that it chooses (A12). */
    private static Map<String, Object> client(DistrictSystem system) {
        return Map.ofEntries(
                Map.entry("clientId", system.id()),
                Map.entry("name", system.name()),
                Map.entry("protocol", "openid-connect"),
                Map.entry("enabled", true),
                Map.entry("publicClient", false),
                Map.entry("serviceAccountsEnabled", true),
                Map.entry("standardFlowEnabled", false),
                Map.entry("directAccessGrantsEnabled", false),
                Map.entry("fullScopeAllowed", false),
                Map.entry("redirectUris", List.of()),
                Map.entry(
                        "protocolMappers",
                        List.of(
                                claim("region", system.region(), "String"),
                                claim("name", system.name(), "String"),
                                claim("duties", "[\"" + Duty.DISTRICT_SYSTEM + "\"]", "JSON"),
                                audience(),
                                subject())));
    }

    private static Map<String, Object> claim(String name, String value, String type) {
        return mapper(
                name,
                "oidc-hardcoded-claim-mapper",
                Map.of("claim.name", name, "claim.value", value, "jsonType.label", type));
    }

    private static Map<String, Object> audience() {
        return mapper(
                "audience", "oidc-audience-mapper", Map.of("included.custom.audience", "zwfw"));
    }

    /** Its client id, which is nobody's login, and not the number of its account. */
    private static Map<String, Object> subject() {
        return mapper(
                "subject",
                "oidc-usersessionmodel-note-mapper",
                Map.of(
                        "user.session.note", "client_id",
                        "claim.name", "sub",
                        "jsonType.label", "String"));
    }

    private static Map<String, Object> mapper(
            String name, String kind, Map<String, String> config) {
        var inTokens = new HashMap<>(config);
        inTokens.put("access.token.claim", "true");
        return Map.of(
                "name",
                name,
                "protocol",
                "openid-connect",
                "protocolMapper",
                kind,
                "config",
                inTokens);
    }

    private <T> T asked(Function<String, T> act) {
        try {
            return act.apply(token());
        } catch (RestClientException away) {
            throw Unavailable.because("issuer-away", away);
        }
    }

    private String token() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        var answer =
                http.post()
                        .uri(Objects.requireNonNull(settings.token()))
                        .headers(headers ->
                                headers.setBasicAuth(settings.client(), settings.secret()))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form)
                        .retrieve()
                        .body(Token.class);
        return Objects.requireNonNull(answer).value();
    }

    /** A client as the issuer knows it: by a key of its own beside the client id. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(String id, String clientId) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Secret(String value) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Token(@JsonProperty("access_token") String value) {}
}
