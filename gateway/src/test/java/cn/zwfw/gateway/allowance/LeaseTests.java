package cn.zwfw.gateway.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class LeaseTests {

    private static final Allowance ALLOWANCE = new Allowance(1_000, Duration.ofHours(1));
    private static final Duration LASTS = Duration.ofSeconds(30);

    @Test
    void asksOnceForAllThatItTakesAhead() {
        var lease = Lease.of(20, LASTS, ALLOWANCE);
        var asked = new AtomicInteger();

        for (int n = 0; n < 20; n++) {
            assertThat(taken(lease, given(asked, 20)).isAdmitted()).isTrue();
        }

        assertThat(asked).hasValue(1);
    }

    @RepeatedTest(20)
    void admitsWhatItWasGivenAndNoMore() {
        var lease = Lease.of(5, LASTS, ALLOWANCE);
        var left = new AtomicLong(300);
        var underWay = new AtomicInteger();

        var admitted =
                Flux.range(0, 1_000)
                        .flatMap(
                                _ ->
                                        lease.take(times -> from(left, times, underWay))
                                                .subscribeOn(Schedulers.parallel()),
                                200)
                        .filter(Verdict::isAdmitted)
                        .count()
                        .block(Duration.ofSeconds(20));

        assertThat(admitted).isEqualTo(300);
        assertThat(left).hasValue(0);
    }

    @Test
    void asksNobodyWhileNothingIsToBeHad() {
        var lease = Lease.of(5, LASTS, ALLOWANCE);
        var asked = new AtomicInteger();

        var first = taken(lease, refused(asked, Duration.ofMillis(300)));
        var second = taken(lease, refused(asked, Duration.ofMillis(300)));

        assertThat(first.isAdmitted()).isFalse();
        assertThat(second.delay()).isBetween(Duration.ofNanos(1), first.delay());
        assertThat(asked).hasValue(1);
        await().untilAsserted(
                        () -> assertThat(taken(lease, given(asked, 5)).isAdmitted()).isTrue());
    }

    @Test
    void losesWhatWasNotSpentInTime() {
        var lease = Lease.of(5, Duration.ofMillis(50), ALLOWANCE);
        var asked = new AtomicInteger();
        taken(lease, given(asked, 5));

        await().untilAsserted(() -> {
            taken(lease, given(asked, 1));
            assertThat(asked.get()).isGreaterThan(1);
        });
    }

    @Test
    void givesWhatWasTakenAheadWithoutAQuestion() {
        var lease = Lease.of(3, LASTS, ALLOWANCE);
        var asked = new AtomicInteger();

        assertThat(lease.takeKept()).as("nothing was taken yet").isFalse();
        taken(lease, given(asked, 3));

        assertThat(lease.takeKept()).isTrue();
        assertThat(lease.takeKept()).isTrue();
        assertThat(lease.takeKept()).as("one was taken with the question").isFalse();
        assertThat(taken(lease, refused(asked, Duration.ofHours(1))).isAdmitted()).isFalse();
        assertThat(lease.takeKept()).as("refused for an hour").isFalse();
        assertThat(asked).hasValue(2);
    }

    private static Verdict taken(Lease lease, Mono<Taken> given) {
        return Objects.requireNonNull(lease.take(_ -> given).block(Duration.ofSeconds(5)));
    }

    private static Mono<Taken> given(AtomicInteger asked, long times) {
        return Mono.fromCallable(() -> {
            asked.incrementAndGet();
            return new Taken(times, Duration.ZERO);
        });
    }

    private static Mono<Taken> refused(AtomicInteger asked, Duration delay) {
        return given(asked, 0).map(_ -> new Taken(0, delay));
    }

    /** A bucket that answers on another thread, and sees that it is asked one thing at a time. */
    private static Mono<Taken> from(AtomicLong left, long times, AtomicInteger underWay) {
        return Mono.fromCallable(
                        () -> {
                            assertThat(underWay.incrementAndGet()).isEqualTo(1);
                            var before = left.getAndUpdate(now -> Math.max(0, now - times));
                            underWay.decrementAndGet();
                            return before == 0
                                    ? new Taken(0, Duration.ofHours(1))
                                    : new Taken(Math.min(before, times), Duration.ZERO);
                        })
                .subscribeOn(Schedulers.boundedElastic());
    }
}
