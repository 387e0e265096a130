package cn.zwfw.exchange.round;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to leave alone what failed: twice as long each time, up to a minute, never less than was
 * asked for; scattered, so that eleven districts do not come back in the same second.
 */
record Backoff(RandomGenerator random) {

    private static final long FIRST = 500;
    private static final long LONGEST = Duration.ofMinutes(1).toMillis();

    /**
     * Whoever asks for more is asked again all the same: it may be a mistake, and is one request.
     */
    private static final long MOST_ASKED = Duration.ofHours(1).toMillis();

    /**
     * After so many failures on end.
     *
     * @param asked what the other side asked for
     */
    Duration after(int failures, @Nullable Duration asked) {
        var ceiling = Math.min(LONGEST, FIRST << Math.min(failures, 20));
        var scattered = ceiling / 2 + random.nextLong(ceiling / 2 + 1);
        var least = asked == null ? 0 : Math.clamp(asked.toMillis(), 0, MOST_ASKED);
        return Duration.ofMillis(least + scattered);
    }
}
