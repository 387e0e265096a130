package cn.zwfw.platform.event;

import java.lang.ProcessHandle.Info;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Processor time of this process and of PostgreSQL, and PostgreSQL's transactions, at one moment.
 */
record Usage(long nanos, Duration own, Duration database, long transactions) {

    static Usage now(Database database) {
        long transactions =
                database.client()
                        .sql("select sum(xact_commit + xact_rollback) from pg_stat_database")
                        .query(Long.class)
                        .single();
        return new Usage(
                System.nanoTime(),
                processor(Stream.of(ProcessHandle.current())),
                processor(database.processes()),
                transactions);
    }

    String since(Usage before) {
        double seconds = (nanos - before.nanos) / 1e9;
        return "%.1f transactions/s, service with broker %.1f %%, database %.1f %% of one core"
                .formatted(
                        (transactions - before.transactions) / seconds,
                        own.minus(before.own).toNanos() / 1e7 / seconds,
                        database.minus(before.database).toNanos() / 1e7 / seconds);
    }

    private static Duration processor(Stream<ProcessHandle> processes) {
        return processes
                .map(ProcessHandle::info)
                .map(Info::totalCpuDuration)
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
