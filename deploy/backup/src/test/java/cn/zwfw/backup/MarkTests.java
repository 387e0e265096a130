package cn.zwfw.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.citation.Cites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Cites(value = "A18", rows = "X6")
class MarkTests {

    private static final Path ALERTED = Path.of("../observability/metrics/backup.txt");

    @TempDir Path folder;

    @Test
    void theNewestBackupIsToldUnderTheNameThatTheAlertAsksFor() throws IOException {
        var file = folder.resolve("zwfw.prom");
        Mark.write(file, Instant.parse("2026-11-27T02:00:00Z"));
        Mark.write(file, Instant.parse("2026-11-28T02:00:00.9Z"));

        assertThat(samples(file)).containsExactly("zwfw_backup_completed_seconds 1795831200");
        assertThat(samples(file))
                .extracting(sample -> sample.substring(0, sample.indexOf(' ')))
                .isEqualTo(Files.readAllLines(ALERTED));
    }

    @Test
    void nothingIsLeftBesideIt() throws IOException {
        Mark.write(folder.resolve("zwfw.prom"), Instant.EPOCH);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("zwfw.prom"));
        }
    }

    @Test
    void aPlaceThatIsNotThereIsToldAndNotMade() {
        assertThatThrownBy(() -> Mark.write(folder.resolve("none/zwfw.prom"), Instant.EPOCH))
                .isInstanceOf(IOException.class);
    }

    private static List<String> samples(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
    }
}
