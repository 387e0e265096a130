package cn.zwfw.local;

import cn.zwfw.local.docking.DockedClient;
import cn.zwfw.local.docking.DockedClients;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** Clients that are there from the start, and those that were docked since. */
record Clients(RegisteredClientRepository settled, DockedClients docked)
        implements RegisteredClientRepository {

    @Override
    public void save(RegisteredClient client) {
        throw new IllegalStateException("clients are docked, or there from the start");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        var found = settled.findById(id);
        return found != null ? found : registered(docked.find(id));
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        // whoever is docked is no demo client any more, also once it is revoked
        return docked.isKnown(clientId)
                ? registered(docked.findEnabled(clientId))
                : settled.findByClientId(clientId);
    }

    private static @Nullable RegisteredClient registered(Optional<DockedClient> docked) {
        return docked.filter(client -> !client.secret().isEmpty())
                .map(client ->
                        IdentityClients.districtSystem(
                                client.id(),
                                client.clientId(),
                                client.name(),
                                client.region(),
                                client.secret()))
                .orElse(null);
    }
}
