package cn.zwfw.platform.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zwfw.platform.audit.AuditCodes;
import cn.zwfw.platform.audit.TestTrail;
import cn.zwfw.platform.audit.chain.Batch.Leaf;
import cn.zwfw.platform.citation.Cites;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Cites(value = "A19", rows = "X4")
class SealingTests {

    private static final int WRITERS = 4;
    private static final int ROUNDS = 60;

    private final SealedDatabase database = new SealedDatabase(Clock.systemUTC());

    @Test
    void sealsEachCommittedEntryOnceBesideWritersWhoRollBackAndTakeTheirTime() throws Exception {
        var writing = new AtomicBoolean(true);
        try (var pool = Executors.newFixedThreadPool(WRITERS + 2)) {
            var sealers =
                    IntStream.range(0, 2)
                            .mapToObj(_ -> pool.submit(() -> sealWhile(writing)))
                            .toList();
            var writers =
                    pool.invokeAll(
                            IntStream.range(0, WRITERS)
                                    .<Callable<Boolean>>mapToObj(n -> () -> write(n))
                                    .toList());
            for (var writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (var sealer : sealers) {
                sealer.get();
            }
        }
        database.seal();

        var sealed = sealedIds();
        assertThat(sealed).doesNotHaveDuplicates().hasSize(WRITERS * ROUNDS / 3 * 2 * 2);
        assertThat(database.count("audit_entry")).isEqualTo(sealed.size());
        assertThat(database.trail().waiting().entries()).isZero();
        assertThat(database.trail().after(0, Integer.MAX_VALUE))
                .extracting(Batch::number)
                .isEqualTo(
                        IntStream.rangeClosed(1, (int) database.count("audit_batch"))
                                .mapToObj(Long::valueOf)
                                .toList());
    }

    @Test
    void whatAnOpenTransactionWroteWaitsForItAndIsSeenToWait() {
        database.transaction()
                .executeWithoutResult(_ -> {
                    database.writeHere("open");
                    assertThat(inAnotherThread(() -> database.seal().isPresent())).isFalse();
                });

        assertThat(database.trail().waiting().entries()).isEqualTo(1);
        assertThat(database.trail().waiting().oldest()).isNotNull();
        assertThat(database.seal()).map(batch -> batch.leaves().size()).contains(1);
        assertThat(database.trail().waiting()).isEqualTo(new Trail.Waiting(0, null));
    }

    @Test
    void aBatchHasABound() {
        var subjects =
                IntStream.rangeClosed(0, Sealer.MOST_ENTRIES)
                        .mapToObj(Integer::toString)
                        .toArray(String[]::new);
        database.write(subjects);

        assertThat(database.seal()).map(batch -> batch.leaves().size()).contains(1000);
        assertThat(database.seal()).map(batch -> batch.leaves().size()).contains(1);
        assertThat(database.seal()).isEmpty();
    }

    @Test
    void noStatementOfTheServiceChangesOrRemovesAnything() {
        database.write("a");
        database.seal();

        for (var table : List.of("audit_entry", "audit_batch")) {
            for (var act : List.of("delete from " + table, "truncate " + table)) {
                assertThatThrownBy(() -> database.run(act)).hasMessageContaining("only added to");
            }
            assertThatThrownBy(() -> database.run("update " + table + " set key = 'x'"))
                    .hasMessageContaining("only added to");
        }
    }

    @Test
    void aDatabaseWhoseTransactionsBeganAnewIsNotSealedSilently() {
        database.write("a");
        database.seal();
        database.tamper("update audit_batch set to_xid = '99999999999'");

        assertThatThrownBy(() -> database.seal()).hasMessageContaining("operations.md");
    }

    @Test
    void sealsWithAlgorithmsOfTheStateToo() {
        var codes = AuditCodes.of(Map.of("a1", "HmacSM3:" + TestTrail.random()), "a1", "SM3", "BC");
        database.write("a");

        assertThat(database.seal(codes)).map(Batch::algorithm).contains("SM3");
    }

    private Boolean write(int writer) {
        for (int round = 0; round < ROUNDS; round++) {
            var name = writer + "-" + round;
            var rolledBack = round % 3 == 0;
            database.transaction()
                    .executeWithoutResult(status -> {
                        database.writeHere(name + "-a");
                        database.writeHere(name + "-b");
                        if (rolledBack) {
                            status.setRollbackOnly();
                        }
                    });
        }
        return true;
    }

    private void sealWhile(AtomicBoolean writing) {
        while (writing.get()) {
            database.seal();
        }
    }

    private List<Long> sealedIds() {
        return database.trail().after(0, Integer.MAX_VALUE).stream()
                .flatMap(batch -> batch.leaves().stream())
                .map(Leaf::id)
                .toList();
    }

    private static boolean inAnotherThread(Callable<Boolean> question) {
        try (var pool = Executors.newSingleThreadExecutor()) {
            return pool.submit(question).get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
