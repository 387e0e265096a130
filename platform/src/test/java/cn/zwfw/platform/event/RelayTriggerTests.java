package cn.zwfw.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.support.SimpleTriggerContext;

/** When the relay looks for events. */
class RelayTriggerTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final int BATCH = 2;

    private final SimpleTriggerContext context =
            new SimpleTriggerContext(Clock.fixed(NOW, ZoneOffset.UTC));
    private final RelayTrigger trigger = new RelayTrigger(Duration.ofHours(1), BATCH);

    @Test
    void beginsAtOnce() {
        assertThat(trigger.nextExecution(context)).isEqualTo(NOW);
    }

    @Test
    void looksOnceForAllThatWasCommitted() {
        looked();
        trigger.wake();
        trigger.wake();

        assertThat(trigger.nextExecution(context)).isEqualTo(NOW);
        var next = CompletableFuture.supplyAsync(() -> trigger.nextExecution(context));

        assertThat(next).isNotDone();
        trigger.wake();
        assertThat(next).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(NOW);
    }

    @Test
    void looksAgainWhenThereMayBeMore() {
        looked();

        trigger.onTaskComplete(BATCH);

        assertThat(trigger.nextExecution(context)).isEqualTo(NOW);
    }

    @Test
    void looksAfterTheIntervalForWhatOthersCommitted() {
        looked();

        assertThat(new RelayTrigger(Duration.ofMillis(1), BATCH).nextExecution(context))
                .isEqualTo(NOW);
    }

    private void looked() {
        context.update(NOW, NOW, NOW);
    }
}
