package cn.zwfw.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.local.client.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LedgerTests {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-28T06:00:00Z"), ZoneOffset.UTC);

    @Test
    void keepsWhatWasAcknowledgedFromRunToRun(@TempDir Path folder) throws IOException {
        var file = folder.resolve("ledger");
        for (int version = 1; version <= 2; version++) {
            try (var ledger = new Ledger(file, CLOCK)) {
                var answer = new Answer(200, "{\"state\": \"ACCEPTED\"}", "\"" + version + "\"");
                ledger.acknowledged("approval", "case", "C1", answer);
                assertThat(ledger.writes()).isEqualTo(1);
            }
        }

        var json = JsonMapper.builder().build();
        assertThat(Files.readAllLines(file))
                .map(line -> json.readValue(line, Write.class))
                .containsExactly(
                        new Write("approval", "case", "C1", 1, "ACCEPTED", "2026-11-28T06:00:00Z"),
                        new Write("approval", "case", "C1", 2, "ACCEPTED", "2026-11-28T06:00:00Z"));
    }
}
