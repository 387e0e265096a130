package cn.zwfw.backup;

import cn.zwfw.backup.cluster.Cluster;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Somebody who commits a row after another, in a database of his own, until he is closed. */
final class Writer implements AutoCloseable {

    static final String DATABASE = "backup_rehearsal";

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<Written> last =
            new AtomicReference<>(new Written(0, Instant.MIN));
    private final Cluster cluster;
    private final Clock clock;
    private final CompletableFuture<Void> writing;

    private Writer(Cluster cluster, Clock clock) {
        this.cluster = cluster;
        this.clock = clock;
        this.writing = CompletableFuture.runAsync(this::write);
    }

    /** The newest row that is committed, and when the commit was acknowledged. */
    record Written(long number, Instant at) {}

    static Writer begin(Cluster cluster, Clock clock) throws SQLException {
        try (var connection = cluster.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE + " with (force)");
            statement.execute("create database " + DATABASE);
        }
        try (var connection = cluster.connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table written (number bigint primary key, at timestamptz not null)");
        }
        return new Writer(cluster, clock);
    }

    private void write() {
        try (var connection = cluster.connect(DATABASE);
                var insert =
                        connection.prepareStatement(
                                "insert into written values (?, clock_timestamp())")) {
            for (long number = 1; !over.get(); number++) {
                insert.setLong(1, number);
                insert.executeUpdate();
                last.set(new Written(number, clock.instant()));
                Thread.sleep(20);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the rehearsal cannot write", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    Written last() {
        return last.get();
    }

    /** Ends writing; the database goes. */
    @Override
    public void close() throws SQLException {
        over.set(true);
        writing.join();
        try (var connection = cluster.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database " + DATABASE + " with (force)");
        }
    }
}
