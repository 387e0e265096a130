package cn.zwfw.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTests {

    private static final Instant NOW = Instant.parse("2026-11-28T06:00:00Z");

    private final Tally tally = new Tally(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void countsWhatFailedByKindWithItsFirstExamples() {
        for (int i = 0; i < 5; i++) {
            tally.failed("status 503", "GET /" + i);
        }
        tally.failed("ConnectException", "POST /");
        tally.served(Duration.ofMillis(7));

        var report = tally.report(3);
        assertThat(report)
                .containsEntry("requests", 7)
                .containsEntry("failed", 6)
                .containsEntry("writesAcknowledged", 3L)
                .containsEntry("lastFailure", NOW.toString());
        assertThat(String.valueOf(report.get("failures")))
                .contains("GET /0", "GET /2", "POST /")
                .doesNotContain("GET /3");
    }

    @Test
    void takesPercentilesOfWhatWasServed() {
        for (int i = 100; i >= 1; i--) {
            tally.served(Duration.ofMillis(i));
        }

        assertThat(tally.report(0).get("latencies"))
                .isEqualTo(Map.of("p50", 50.0, "p95", 95.0, "p99", 99.0, "max", 100.0));
        assertThat(tally.report(0)).containsEntry("failed", 0).containsEntry("lastFailure", "");
    }
}
