package cn.zwfw.exchange.round;

import cn.zwfw.exchange.city.CityAway;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Goes round steps until none has more to do. What cannot be done now is left alone for a while and
 * keeps nothing else waiting.
 */
public final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Clock clock;
    private final Pause pause;
    private final Backoff backoff;
    private final Duration interval;
    private final Map<String, Failing> failing = new HashMap<>();

    /**
     * @param interval how long to wait when there is nothing to do
     */
    public Rounds(Clock clock, Pause pause, RandomGenerator random, Duration interval) {
        this.clock = clock;
        this.pause = pause;
        this.backoff = new Backoff(random);
        this.interval = interval;
    }

    /**
     * Until there is nothing more to do.
     *
     * @param steps asked anew in every round: what fails here too is tried again
     */
    public void untilDone(Supplier<List<Step>> steps) throws InterruptedException {
        while (goRound(steps)) {
            // there is more
        }
    }

    /** Until this thread is interrupted. */
    public void forEver(Supplier<List<Step>> steps) throws InterruptedException {
        while (true) {
            untilDone(steps);
            pause.rest(interval);
        }
    }

    /** One round; whether there is more to do. */
    private boolean goRound(Supplier<List<Step>> steps) throws InterruptedException {
        var found = new Gathering(steps);
        var hasMore = attempt(found);
        var left = found.steps();
        for (var step : left) {
            hasMore |= attempt(step);
        }
        if (hasMore) {
            return true;
        }
        var next = failing.values().stream().map(Failing::until).min(Instant::compareTo);
        if (next.isPresent()) {
            var wait = Duration.between(clock.instant(), next.get());
            pause.rest(
                    Collections.min(
                            List.of(interval, Collections.max(List.of(wait, Duration.ZERO)))));
        }
        return next.isPresent();
    }

    private boolean attempt(Step step) {
        var before = failing.get(step.name());
        if (before != null && clock.instant().isBefore(before.until())) {
            return false;
        }
        try {
            var hasMore = step.advance();
            if (failing.remove(step.name()) != null) {
                LOG.info("{}: goes on", step.name());
            }
            return hasMore;
        } catch (CityAway away) {
            failed(step, before, away.retryAfter(), away);
        } catch (NonTransientDataAccessResourceException
                | TransientDataAccessException
                | TransactionException storeAway) {
            failed(step, before, null, storeAway);
        }
        return false;
    }

    private void failed(
            Step step, @Nullable Failing before, @Nullable Duration asked, Exception why) {
        var times = before == null ? 1 : before.times() + 1;
        var wait = backoff.after(times, asked);
        failing.put(step.name(), new Failing(times, clock.instant().plus(wait)));
        LOG.warn("{}: {}; again in {} s", step.name(), why.getMessage(), wait.toSeconds());
    }

    /**
     * What failed last time.
     *
     * @param times on end
     */
    private record Failing(int times, Instant until) {}

    /** To know what there is to do is a step too: the store may be away. */
    private static final class Gathering implements Step {

        private final Supplier<List<Step>> source;
        private final List<Step> found = new ArrayList<>();

        Gathering(Supplier<List<Step>> source) {
            this.source = source;
        }

        @Override
        public String name() {
            return "what there is to do";
        }

        @Override
        public boolean advance() {
            found.addAll(source.get());
            return false;
        }

        List<Step> steps() {
            return found;
        }
    }
}
