package cn.zwfw.local.docking;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/**
 * Paths, questions and answers are Keycloak's, so that the platform need not know which it asks.
 */
@RestController
@RequestMapping("/admin/realms/zwfw/clients")
class DockingEndpoint {

    private static final int SECRET_BYTES = 24;

    private final DockedClients clients;
    private final PasswordEncoder encoder;
    private final DockingDoor door;
    private final SecureRandom random = new SecureRandom();

    DockingEndpoint(DockedClients clients, PasswordEncoder encoder, DockingDoor door) {
        this.clients = clients;
        this.encoder = encoder;
        this.door = door;
    }

    @ModelAttribute
    void ask(
            @RequestHeader(value = "Authorization", required = false)
                    @Nullable String authorization) {
        door.mustBeOpenTo(authorization);
    }

    @GetMapping
    List<Known> find(@RequestParam String clientId) {
        return clients.named(clientId).stream()
                .map(client -> new Known(client.id(), client.clientId(), client.enabled()))
                .toList();
    }

    @PostMapping
    ResponseEntity<Void> add(@RequestBody JsonNode client) {
        var clientId = client.path("clientId").asString();
        if (!clients.named(clientId).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        var id = UUID.randomUUID().toString();
        clients.add(
                new DockedClient(
                        id,
                        clientId,
                        client.path("name").asString(),
                        claim(client, "region"),
                        "",
                        client.path("enabled").asBoolean()));
        return ResponseEntity.created(URI.create("/admin/realms/zwfw/clients/" + id)).build();
    }

    @PostMapping("/{id}/client-secret")
    Map<String, String> secret(@PathVariable String id) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var _ =
                clients.change(id, client -> client.withSecret(encoder.encode(secret)))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Map.of("type", "secret", "value", secret);
    }

    @PutMapping("/{id}")
    ResponseEntity<Void> change(@PathVariable String id, @RequestBody JsonNode client) {
        var _ =
                clients.change(
                                id,
                                known ->
                                        known.enabled(
                                                client.path("enabled").asBoolean(known.enabled())))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.noContent().build();
    }

    /** What a mapper of the client puts into its tokens. */
    private static String claim(JsonNode client, String name) {
        return StreamSupport.stream(client.path("protocolMappers").spliterator(), false)
                .map(mapper -> mapper.path("config"))
                .filter(config -> config.path("claim.name").asString("").equals(name))
                .map(config -> config.path("claim.value").asString())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    /** A client, without its secret. */
    record Known(String id, String clientId, boolean enabled) {}
}
