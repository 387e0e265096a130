package cn.zwfw.platform.upstream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * How long the city is left alone after it gave no answer: longer each time, never the same for all
 * nodes, so that they do not come back together; at least as long as it asked for.
 */
final class Pause {

    private static final Duration FIRST = Duration.ofSeconds(1);

    /** Whoever is asked to wait longer is told wrong, or asks again in vain: that is bearable. */
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);

    private final ExponentialBackOff backOff;
    private final Clock clock;
    private final AtomicReference<@Nullable Wait> wait = new AtomicReference<>();

    Pause(Duration longest, Clock clock) {
        this.clock = clock;
        this.backOff = new ExponentialBackOff(FIRST.toMillis(), 2);
        backOff.setMaxInterval(longest.toMillis());
        backOff.setJitter(FIRST.toMillis() / 2);
    }

    boolean isOver() {
        var now = wait.get();
        return now == null || !clock.instant().isBefore(now.until());
    }

    void end() {
        wait.set(null);
    }

    /**
     * Begins another one.
     *
     * @param asked what the city asked for, if anything
     * @return until when
     */
    Instant begin(@Nullable Duration asked) {
        var before = wait.get();
        var execution = before == null ? backOff.start() : before.execution();
        var own = Duration.ofMillis(execution.nextBackOff());
        var length = asked == null || asked.compareTo(own) < 0 ? own : shorter(asked);
        var until = clock.instant().plus(length);
        wait.set(new Wait(execution, until));
        return until;
    }

    private static Duration shorter(Duration asked) {
        return asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
    }

    private record Wait(BackOffExecution execution, Instant until) {}
}
