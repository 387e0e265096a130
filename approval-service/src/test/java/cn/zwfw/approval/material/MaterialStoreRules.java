package cn.zwfw.approval.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.InvalidInput;
import cn.zwfw.platform.problem.NotFound;
import cn.zwfw.platform.problem.TooLarge;
import cn.zwfw.platform.problem.Unavailable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every store promises, wherever it keeps things. */
@Timeout(60)
@Cites(rows = "V3")
abstract class MaterialStoreRules {

    private static final int THREADS = 16;

    abstract MaterialStore store() throws IOException;

    /** The same store, when what it stands on is away. */
    abstract MaterialStore away() throws IOException;

    /** Puts other content in the place of what was stored. */
    abstract void overwrite(MaterialKey key, byte[] content) throws IOException;

    /** The keys of everything kept, as text. */
    abstract List<String> kept() throws IOException;

    @Test
    void givesBackWhatWasStoredUnderItsDigest() throws Exception {
        var content = Samples.pdf(200_000, 1);

        var stored = store(content);

        assertThat(stored.type()).isEqualTo(MaterialType.PDF);
        assertThat(stored.key()).isEqualTo(new MaterialKey(sha256(content), content.length));
        assertThat(opened(stored.key())).isEqualTo(content);
        assertThat(kept()).containsExactly(stored.key().text());
    }

    @Test
    void keepsTheSameContentOnce() throws IOException {
        var content = Samples.pdf(100_000, 1);

        assertThat(store(content)).isEqualTo(store(content));

        assertThat(kept()).hasSize(1);
    }

    @Test
    void takesAFileAsLargeAsTheLimitAndNoneLarger() throws IOException {
        var most = store(Samples.pdf(Samples.LIMIT, 1));
        var body = new ByteArrayInputStream(Samples.pdf(Samples.LIMIT * 10, 2));

        var refusal = catchThrowableOfType(TooLarge.class, () -> store().store(body));

        assertThat(refusal.code()).isEqualTo("material-too-large");
        assertThat(refusal.facts()).containsExactly((long) Samples.LIMIT);
        assertThat(body.available()).as("left unread").isGreaterThan(Samples.LIMIT * 8);
        assertThat(kept()).containsExactly(most.key().text());
    }

    @Test
    void refusesWhatIsEmpty() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo("material-empty");
        assertThat(kept()).isEmpty();
    }

    @Test
    void refusesWhatIsOfNoTypeThatIsTaken() throws IOException {
        assertThat(refusal(Samples.zip("../../etc/passwd"))).isEqualTo("material-type-not-allowed");
        assertThat(kept()).isEmpty();
    }

    @Test
    void keepsNothingOfABodyThatBreaksOff() throws IOException {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store().store(Samples.brokenOff(Samples.pdf(200_000, 1))))
                .withMessage("the sender went away");

        assertThat(kept()).isEmpty();
    }

    @Test
    void keepsTheSameContentOnceWhenManySendItAtTheSameTime() throws Exception {
        var content = Samples.pdf(200_000, 1);

        var stored = atOnce(_ -> () -> store(content));

        assertThat(stored).hasSize(THREADS).containsOnly(stored.getFirst());
        assertThat(kept()).hasSize(1);
        assertThat(opened(stored.getFirst().key())).isEqualTo(content);
    }

    @Test
    void keepsEveryContentWhenManySendDifferentOnesAtTheSameTime() throws Exception {
        var stored = atOnce(n -> () -> store(Samples.pdf(200_000, n)));

        assertThat(kept()).hasSize(THREADS);
        for (int n = 0; n < THREADS; n++) {
            assertThat(opened(stored.get(n).key())).isEqualTo(Samples.pdf(200_000, n));
        }
    }

    @Test
    void handsOutLessThanTheWholeOfWhatWasChanged() throws IOException {
        var content = Samples.pdf(200_000, 1);
        var key = store(content).key();
        var changed = content.clone();
        changed[10] ^= 1;
        overwrite(key, changed);
        var received = new ByteArrayOutputStream();

        assertThatExceptionOfType(MaterialDamaged.class)
                .isThrownBy(() -> {
                    try (var in = store().open(key)) {
                        in.transferTo(received);
                    }
                })
                .withMessageContaining("another digest");
        assertThat(received.size()).isLessThan(content.length);
    }

    @Test
    void handsOutNothingOfWhatHasAnotherLength() throws IOException {
        var content = Samples.pdf(200_000, 1);
        var key = store(content).key();

        for (int length : new int[] {content.length - 1, content.length + 1, 0}) {
            overwrite(key, Arrays.copyOf(content, length));
            assertThatExceptionOfType(MaterialDamaged.class)
                    .isThrownBy(() -> store().open(key))
                    .withMessageContaining("another length");
        }
    }

    @Test
    void isMendedByHandingTheSameContentInAgain() throws IOException {
        var content = Samples.pdf(200_000, 1);
        var key = store(content).key();
        var changed = content.clone();
        changed[10] ^= 1;
        overwrite(key, changed);

        store(content);

        assertThat(opened(key)).isEqualTo(content);
    }

    @Test
    void knowsNothingOfWhatWasDeletedOrNeverStored() throws IOException {
        var key = store(Samples.pdf(1_000, 1)).key();

        store().delete(key);
        store().delete(key);

        assertThat(kept()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> store().open(key));
        assertThat(store(Samples.pdf(1_000, 1)).key()).isEqualTo(key);
    }

    @Test
    void saysThatItIsAway() throws IOException {
        var content = Samples.pdf(1_000, 1);
        var key = store(content).key();
        var away = away();

        List<Callable<?>> attempts =
                List.of(
                        () -> away.store(new ByteArrayInputStream(content)),
                        () -> away.open(key),
                        () -> {
                            away.delete(key);
                            return key;
                        });
        for (var attempt : attempts) {
            assertThat(catchThrowableOfType(Unavailable.class, attempt::call).code())
                    .isEqualTo("material-store-away");
        }
    }

    Stored store(byte[] content) throws IOException {
        return store().store(new ByteArrayInputStream(content));
    }

    byte[] opened(MaterialKey key) throws IOException {
        try (var in = store().open(key)) {
            return in.readAllBytes();
        }
    }

    private String refusal(byte[] content) throws IOException {
        var store = store();
        var refusal =
                catchThrowableOfType(
                        InvalidInput.class, () -> store.store(new ByteArrayInputStream(content)));
        return refusal.violations().getFirst().code();
    }

    private static List<Stored> atOnce(IntFunction<Callable<Stored>> work) throws Exception {
        var start = new CyclicBarrier(THREADS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    IntStream.range(0, THREADS)
                            .mapToObj(work)
                            .map(task ->
                                    threads.submit(() -> {
                                        start.await();
                                        return task.call();
                                    }))
                            .toList();
            var stored = new java.util.ArrayList<Stored>();
            for (var one : running) {
                stored.add(one.get());
            }
            return stored;
        }
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
