package cn.zwfw.bench.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks into supervision's ledger, some two hundred times in a second, for what was acknowledged.
 */
final class Sight {

    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String QUERY =
            """
            select key, extract(epoch from clock_timestamp() - told_at) * 1000
            from ledger_entry where topic = 'INQUIRY' and key = any (?)
            """;

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final List<Double> millis = new ArrayList<>();
    private final Set<String> waiting = new HashSet<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final Clock clock = Clock.systemUTC();
    private final Path run;
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::look);

    Sight(Path run) {
        this.run = run;
    }

    void open() {
        thread.start();
    }

    void lookFor(String number) {
        asked.add(number);
    }

    /** Waits until all are seen, a minute at most, and tells how many are not. */
    int close() {
        over.set(true);
        try {
            thread.join(PATIENCE.plusSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        var failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        return waiting.size() + asked.size();
    }

    /** How old each was when it was seen; once closed. */
    List<Double> millis() {
        return List.copyOf(millis);
    }

    private void look() {
        try (var connection = Databases.of(run, "supervision")) {
            while (!over.get()) {
                seen(connection);
            }
            var last = clock.instant().plus(PATIENCE);
            while (clock.instant().isBefore(last) && !(waiting.isEmpty() && asked.isEmpty())) {
                seen(connection);
            }
        } catch (SQLException away) {
            failure.set(new IllegalStateException(away));
        }
    }

    private void seen(Connection connection) throws SQLException {
        for (var number = asked.poll(); number != null; number = asked.poll()) {
            waiting.add(number);
        }
        try (var statement = connection.prepareStatement(QUERY)) {
            statement.setArray(1, connection.createArrayOf("text", waiting.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    waiting.remove(rows.getString(1));
                    millis.add(rows.getDouble(2));
                }
            }
        }
        LockSupport.parkNanos(EVERY);
    }
}
