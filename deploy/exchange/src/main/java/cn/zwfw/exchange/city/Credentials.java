package cn.zwfw.exchange.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who this client is. The secret is read whenever it is needed, so that it can be changed. */
public record Credentials(URI issuer, String clientId, Path secretFile) {

    String secret() {
        try {
            return Files.readString(secretFile).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
