package cn.zwfw.gateway.allowance;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What this instance has taken ahead from one allowance. Nothing is admitted that was not taken, so
 * all instances together admit no more than the allowance; what was taken earlier and is spent
 * later is all that can come on top.
 *
 * @param size how many are taken ahead
 * @param lasts how long they can be spent
 * @param spare counts while the database is away: an allowance of the same size
 * @param state how many are left, and until when
 * @param asking the question to the database that is under way, one at a time
 * @param waiting how many wait for its answer
 */
record Lease(
        long size,
        Duration lasts,
        Bucket spare,
        AtomicReference<State> state,
        AtomicReference<@Nullable Mono<Void>> asking,
        AtomicInteger waiting) {

    /**
     * @param times what is left
     * @param at when it was taken or refused, as {@link System#nanoTime} has it
     * @param delay how long nothing is to be had, from then on
     */
    record State(long times, long at, Duration delay) {}

    static Lease of(long size, Duration lasts, Allowance allowance) {
        return new Lease(
                size,
                lasts,
                Bucket.builder().addLimit(SharedAllowances.bandwidth(allowance)).build(),
                new AtomicReference<>(new State(0, System.nanoTime(), Duration.ZERO)),
                new AtomicReference<>(),
                new AtomicInteger());
    }

    /** Takes one and asks for more when there is none; {@code more} never fails. */
    Mono<Verdict> take(LongFunction<Mono<Taken>> more) {
        var verdict = now();
        return verdict != null
                ? Mono.just(verdict)
                : asked(more).then(Mono.defer(() -> take(more)));
    }

    /** Takes one if there is one; asks nobody, and then nothing has changed. */
    boolean takeKept() {
        var verdict = now();
        return verdict != null && verdict.isAdmitted();
    }

    private @Nullable Verdict now() {
        while (true) {
            var current = state.get();
            var age = System.nanoTime() - current.at();
            if (age < current.delay().toNanos()) {
                return new Verdict(current.delay().minusNanos(age));
            }
            if (current.times() == 0 || age >= lasts.toNanos()) {
                return null;
            }
            var spent = new State(current.times() - 1, current.at(), Duration.ZERO);
            if (state.compareAndSet(current, spent)) {
                return Verdict.ADMITTED;
            }
        }
    }

    private Mono<Void> asked(LongFunction<Mono<Taken>> more) {
        var wanted = size + waiting.get();
        var question =
                Mono.defer(() -> more.apply(wanted))
                        .doOnNext(this::add)
                        // before those who wait look for what came
                        .doOnTerminate(() -> asking.set(null))
                        .then()
                        .cache();
        var running = asking.compareAndExchange(null, question);
        waiting.incrementAndGet();
        return (running == null ? question : running).doFinally(_ -> waiting.decrementAndGet());
    }

    private void add(Taken taken) {
        state.updateAndGet(old -> {
            var now = System.nanoTime();
            var kept = now - old.at() < lasts.toNanos() ? old.times() : 0;
            return new State(kept + taken.times(), now, taken.delay());
        });
    }
}
