package cn.zwfw.platform.audit.chain;

import cn.zwfw.platform.audit.TestTrail;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Measures what docs/decisions/0012 quotes: acts that change a row and leave an entry, with the
 * chain and with entries as they were without it, in turn; not part of the build.
 */
final class AuditBench {

    private static final int WRITERS = 8;
    private static final int ACTS = 2_500;
    private static final int ROUNDS = 7;
    private static final long EVERY_MILLIS = 1000;

    private AuditBench() {}

    static void main() throws InterruptedException, ExecutionException {
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var database = new SealedDatabase(Clock.systemUTC());
        database.run("create table thing (code text primary key, revision bigint not null)");
        database.run("insert into thing select n::text, 0 from generate_series(0, 7) n");
        var with = new double[ROUNDS];
        var without = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            var plain = perSecond(database, false);
            var chained = perSecond(database, true);
            if (round >= 0) {
                without[round] = plain;
                with[round] = chained;
            }
        }
        Arrays.sort(with);
        Arrays.sort(without);
        out.printf(
                "without %,.0f acts a second, with %,.0f: %.3f%n",
                without[ROUNDS / 2], with[ROUNDS / 2], with[ROUNDS / 2] / without[ROUNDS / 2]);
    }

    private static double perSecond(SealedDatabase database, boolean chained)
            throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(WRITERS);
                var sealers = Executors.newSingleThreadScheduledExecutor()) {
            Runnable work = chained ? () -> sealAll(database) : () -> {};
            var sealing =
                    sealers.scheduleWithFixedDelay(work, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
            long began = System.nanoTime();
            var acts =
                    IntStream.range(0, WRITERS)
                            .<Callable<Boolean>>mapToObj(n -> () -> act(database, n, chained))
                            .toList();
            for (var act : pool.invokeAll(acts)) {
                act.get();
            }
            var seconds = (System.nanoTime() - began) / 1e9;
            sealing.cancel(false);
            return WRITERS * ACTS / seconds;
        }
    }

    private static boolean act(SealedDatabase database, int writer, boolean chained) {
        var code = Integer.toString(writer);
        for (int act = 0; act < ACTS; act++) {
            database.transaction()
                    .executeWithoutResult(_ -> {
                        database.run(
                                "update thing set revision = revision + 1 where code = '"
                                        + code
                                        + "'");
                        if (chained) {
                            database.writeHere(code);
                        } else {
                            database.writeWithoutChain(code);
                        }
                    });
        }
        return true;
    }

    private static void sealAll(SealedDatabase database) {
        var sealed = database.seal(TestTrail.codes());
        while (sealed.isPresent()) {
            sealed = database.seal(TestTrail.codes());
        }
    }
}
