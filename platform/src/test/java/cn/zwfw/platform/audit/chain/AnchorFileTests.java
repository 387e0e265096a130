package cn.zwfw.platform.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@Cites(value = "A19", rows = "X4")
class AnchorFileTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SealedDatabase database = new SealedDatabase(Clock.systemUTC());

    @TempDir private Path folder;

    @Test
    void goesOnAfterItsLastLine() throws IOException {
        sealed("a");
        sealed("b");
        write();
        sealed("c");
        write();
        write();

        assertThat(lines()).isEqualTo(database.anchors());
    }

    @Test
    void mendsALineThatACrashCutShort() throws IOException {
        sealed("a");
        sealed("b");
        write();
        var whole = Files.readString(file());
        Files.writeString(file(), whole.substring(0, whole.length() - 20));
        write();

        assertThat(Files.readString(file())).isEqualTo(whole);
    }

    @Test
    void readsNoMoreThanItsEnd() throws IOException {
        sealed("a");
        write();
        var line = Files.readString(file());
        for (int n = 0; n < 50; n++) {
            Files.writeString(file(), line, StandardOpenOption.APPEND);
        }
        sealed("b");
        write();

        assertThat(lines().getLast()).isEqualTo(database.anchors().getLast());
        assertThat(lines()).hasSize(52);
    }

    private void sealed(String subject) {
        database.write(subject);
        assertThat(database.seal()).isPresent();
    }

    /** As an instance that has just started. */
    private void write() throws IOException {
        new AnchorFile(database.trail(), SealedDatabase.SERVICE, folder.resolve("new"), JSON)
                .write();
    }

    private Path file() {
        return folder.resolve("new").resolve(SealedDatabase.SERVICE + ".jsonl");
    }

    private List<Anchor> lines() throws IOException {
        return Files.readAllLines(file()).stream()
                .map(line -> JSON.readValue(line, Anchor.class))
                .toList();
    }
}
