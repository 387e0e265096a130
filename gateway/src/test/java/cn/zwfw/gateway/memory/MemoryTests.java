package cn.zwfw.gateway.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class MemoryTests {

    private static final Remembered ITEMS = new Remembered("/items/{code}", Set.of("items"));
    private static final Remembered ALL = new Remembered("/all", Set.of("items", "funds"));
    private static final AnswerKey ONE = key(ITEMS, "1");
    private static final AnswerKey TWO = key(ITEMS, "2");
    private static final AnswerKey EVERY = key(ALL, null);

    private final Memory memory = memory(DataSize.ofMegabytes(1));

    @Test
    void knowsWhatWasReadUntilItIsPublishedAnew() {
        read(ONE, 1);
        read(TWO, 1);
        read(EVERY, 1);

        memory.published("items", "1");

        assertThat(memory.known(ONE)).isNull();
        assertThat(version(memory.known(TWO))).isEqualTo(1);
        assertThat(memory.known(EVERY)).as("any code changes it").isNull();
    }

    @Test
    void forgetsEverythingOfATopicWhenAnEventDoesNotSayWhatItIsAbout() {
        read(ONE, 1);
        read(TWO, 1);

        memory.published("items", null);

        assertThat(memory.known(ONE)).isNull();
        assertThat(memory.known(TWO)).isNull();
    }

    @Test
    void keepsWhatAnotherTopicIsAbout() {
        read(ONE, 1);
        read(EVERY, 1);

        memory.published("funds", "1");

        assertThat(version(memory.known(ONE))).isEqualTo(1);
        assertThat(memory.known(EVERY)).isNull();
    }

    @Test
    void doesNotKeepWhatWasPublishedAnewWhileItWasRead() {
        var reading = ((Found.ToRead) memory.find(ONE)).reading();

        memory.published("items", "1");
        assertThat(memory.find(ONE))
                .as("who comes later does not wait for it")
                .isInstanceOf(Found.ToRead.class)
                .isNotEqualTo(new Found.ToRead(reading));
        memory.end(reading, answer(1));

        assertThat(memory.known(ONE)).isNull();
        assertThat(memory.find(ONE)).isInstanceOf(Found.UnderWay.class);
    }

    @Test
    void letsOneReadForAll() {
        var reading = ((Found.ToRead) memory.find(ONE)).reading();
        var waits = ((Found.UnderWay) memory.find(ONE)).reading();

        memory.end(reading, answer(3));

        assertThat(version(waits.awaited().block(Duration.ofSeconds(1)))).isEqualTo(3);
        assertThat(memory.find(ONE)).isInstanceOf(Found.Known.class);
    }

    @Test
    void leavesThoseWhoWaitToThemselvesWhenAReadingFails() {
        var reading = ((Found.ToRead) memory.find(ONE)).reading();
        var waits = ((Found.UnderWay) memory.find(ONE)).reading();

        memory.end(reading, null);

        assertThat(waits.awaited().blockOptional(Duration.ofSeconds(1))).isEmpty();
        assertThat(memory.find(ONE)).isInstanceOf(Found.ToRead.class);
    }

    @Test
    void takesNoMoreThanItMay() {
        var small = memory(DataSize.ofKilobytes(100));
        for (int code = 0; code < 1_000; code++) {
            var reading = ((Found.ToRead) small.find(key(ITEMS, "c" + code))).reading();
            small.end(reading, new KeptAnswer("\"1\"", Map.of(), new byte[1_000]));
        }

        org.awaitility.Awaitility.await()
                .untilAsserted(() ->
                        assertThat(
                                        IntStream.range(0, 1_000)
                                                .filter(code ->
                                                        small.known(key(ITEMS, "c" + code)) != null)
                                                .count())
                                .isBetween(1L, 100L));
    }

    /**
     * A service whose content grows, readers that take their time, and publications between all of
     * it: nobody is ever given what is older than what had been told before he asked.
     */
    @RepeatedTest(5)
    void neverGivesWhatIsOlderThanWhatWasTold() throws Exception {
        var content = new AtomicInteger();
        var told = new AtomicInteger();
        var given = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream<Callable<Boolean>> readers =
                    IntStream.range(0, 16)
                            .mapToObj(_ ->
                                    () -> {
                                        while (told.get() < 300) {
                                            ask(content, told, given);
                                        }
                                        return true;
                                    });
            var running = readers.map(threads::submit).toList();
            for (int version = 1; version <= 300; version++) {
                content.set(version);
                waitALittle();
                memory.published("items", "1");
                told.set(version);
                waitALittle();
            }
            for (Future<Boolean> reader : running) {
                assertThat(reader.get()).isTrue();
            }
        }
        assertThat(given.get()).as("answers from memory").isPositive();
    }

    private void ask(AtomicInteger content, AtomicInteger told, AtomicInteger given) {
        var least = told.get();
        switch (memory.find(ONE)) {
            case Found.Known known -> {
                given.incrementAndGet();
                assertThat(version(known.answer())).isGreaterThanOrEqualTo(least);
            }
            case Found.UnderWay running ->
                    running.reading()
                            .awaited()
                            .blockOptional(Duration.ofSeconds(5))
                            .ifPresent(answer ->
                                    assertThat(version(answer)).isGreaterThanOrEqualTo(least));
            case Found.ToRead own -> {
                var read = content.get();
                waitALittle();
                memory.end(own.reading(), answer(read));
            }
        }
    }

    private static void waitALittle() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1, 400_000));
    }

    private void read(AnswerKey key, int version) {
        memory.end(((Found.ToRead) memory.find(key)).reading(), answer(version));
    }

    private static Memory memory(DataSize size) {
        return new Memory(
                new MemorySettings(
                        size, DataSize.ofKilobytes(10), Duration.ofSeconds(1), List.of()));
    }

    private static AnswerKey key(Remembered kind, @Nullable String code) {
        return new AnswerKey(kind, code, List.of("/items/" + code));
    }

    private static KeptAnswer answer(int version) {
        return new KeptAnswer(
                "\"" + version + "\"",
                Map.of(),
                String.valueOf(version).getBytes(StandardCharsets.UTF_8));
    }

    private static int version(@Nullable KeptAnswer answer) {
        var body = Objects.requireNonNull(answer).body();
        return Integer.parseInt(new String(body, StandardCharsets.UTF_8));
    }
}
