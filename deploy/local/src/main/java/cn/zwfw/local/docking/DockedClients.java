package cn.zwfw.local.docking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Docked clients in a file that only its owner can read, so that they outlive a restart. */
public final class DockedClients {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Map<String, DockedClient> byId = new LinkedHashMap<>();

    public DockedClients(Path file) {
        this.file = file;
        for (var client : read(file)) {
            byId.put(client.id(), client);
        }
    }

    /** Those that may have tokens. */
    public synchronized Optional<DockedClient> findEnabled(String clientId) {
        return named(clientId).stream().filter(DockedClient::enabled).findFirst();
    }

    public synchronized boolean isKnown(String clientId) {
        return !named(clientId).isEmpty();
    }

    public synchronized Optional<DockedClient> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized List<DockedClient> named(String clientId) {
        return byId.values().stream()
                .filter(client -> client.clientId().equals(clientId))
                .toList();
    }

    synchronized void add(DockedClient client) {
        byId.put(client.id(), client);
        write();
    }

    /** The client as it is now; none if there is no such one. */
    synchronized Optional<DockedClient> change(String id, UnaryOperator<DockedClient> change) {
        var changed = find(id).map(change);
        changed.ifPresent(this::add);
        return changed;
    }

    private static List<DockedClient> read(Path file) {
        try {
            return Files.exists(file)
                    ? JSON.readValue(Files.readString(file), new TypeReference<>() {})
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        try {
            var folder = Files.createDirectories(file.toAbsolutePath().getParent());
            // created with mode 600
            var draft = Files.createTempFile(folder, ".new", "");
            Files.writeString(draft, JSON.writeValueAsString(byId.values()));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
