package cn.zwfw.platform.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

@Cites(rows = "X1")
class PauseProperties {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Pause pause = new Pause(Duration.ofMinutes(1), Clock.fixed(NOW, ZoneOffset.UTC));

    @Property
    void growsAndNeverExceedsAMinuteAndTheChanceOfIt(
            @ForAll @IntRange(min = 1, max = 60) int failures) {
        var last = NOW;
        for (int n = 0; n < failures; n++) {
            last = pause.begin(null);
        }

        assertThat(last).isAfter(NOW);
        assertThat(last).isBeforeOrEqualTo(NOW.plusSeconds(60));
        assertThat(pause.isOver()).isFalse();
        if (failures > 8) {
            assertThat(last).isAfter(NOW.plusSeconds(20));
        }
        pause.end();
        assertThat(pause.isOver()).isTrue();
    }

    @Property
    void lastsAsLongAsTheCityAsksAndAnHourAtMost(
            @ForAll @LongRange(min = 2, max = 100_000) long asked) {
        var until = pause.begin(Duration.ofSeconds(asked));

        assertThat(until).isEqualTo(NOW.plusSeconds(Math.min(asked, 3_600)));
        pause.end();
    }
}
