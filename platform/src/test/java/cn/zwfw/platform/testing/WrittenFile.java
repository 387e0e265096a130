package cn.zwfw.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A committed file that the build writes. It is brought up to date, or the build fails where {@code
 * CI} is set: there nobody would commit it.
 */
public record WrittenFile(Path path) {

    /** Leaves the file with this text; true if it had it before. */
    public boolean holds(String text) {
        try {
            var before = Files.exists(path) ? Files.readString(path) : "";
            if (System.getenv("CI") != null) {
                assertThat(before)
                        .as(path.getFileName() + " is stale: run ./mvnw verify and commit it")
                        .isEqualTo(text);
            }
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, text);
            return before.equals(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
