package cn.zwfw.supervision.sharing.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When each cycle is over, in the city's time. */
@Cites(value = "A9", rows = "S5")
class UpdateCycleTests {

    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @CsvSource({
        "REAL_TIME, 2026-01-31T10:00:00+08:00, 2026-01-31T11:00:00+08:00",
        "DAILY, 2026-01-31T10:00:00+08:00, 2026-02-01T10:00:00+08:00",
        "WEEKLY, 2026-01-31T10:00:00+08:00, 2026-02-07T10:00:00+08:00",
        "MONTHLY, 2026-01-31T10:00:00+08:00, 2026-02-28T10:00:00+08:00",
        "MONTHLY, 2026-01-31T23:30:00Z, 2026-03-01T07:30:00+08:00",
        "QUARTERLY, 2025-11-30T10:00:00+08:00, 2026-02-28T10:00:00+08:00",
        "YEARLY, 2024-02-29T10:00:00+08:00, 2025-02-28T10:00:00+08:00",
    })
    void theNextCollectionIsOwedOneCycleLater(
            UpdateCycle cycle, OffsetDateTime last, OffsetDateTime due) {
        assertThat(cycle.after(last.toInstant(), HOUR)).isEqualTo(due.toInstant());
    }

    @Test
    void onDemandNothingIsOwed() {
        assertThat(UpdateCycle.ON_DEMAND.after(java.time.Instant.EPOCH, HOUR)).isNull();
    }
}
