package cn.zwfw.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTests {

    @Test
    void isTheSameAtTheNextStart(@TempDir Path folder) {
        Path file = folder.resolve("secrets/key.json");
        assertThat(SigningKey.keptIn(file)).isEqualTo(SigningKey.keptIn(file));
    }

    @Test
    void isReadableByItsOwnerOnly(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("secrets/key.json");
        SigningKey.keptIn(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void saysWhichFileIsBroken(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key.json"), "{}");
        assertThatThrownBy(() -> SigningKey.keptIn(file)).hasMessageContaining(file.toString());
    }
}
