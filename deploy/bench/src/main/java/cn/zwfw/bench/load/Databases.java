package cn.zwfw.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/** The databases of the platform under measurement, seen by their administrator. */
public final class Databases {

    private static final String SERVER = "jdbc:postgresql://127.0.0.1:15432/";

    private static final long SETTLING = 2_000_000_000L;

    private Databases() {}

    /**
     * A connection, to be closed by the caller.
     *
     * @param run the folder of the platform
     * @throws SQLException when there is no such database
     */
    public static Connection of(Path run, String database) throws SQLException {
        return DriverManager.getConnection(SERVER + database, "postgres", password(run));
    }

    /** The address of a database. */
    public static String url(String database) {
        return SERVER + database;
    }

    /** The administrator's password. */
    public static String password(Path run) {
        try {
            return Files.readString(run.resolve("secrets/postgres")).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Waits until sessions have told what they did. */
    public static void settle() {
        LockSupport.parkNanos(SETTLING);
    }

    /** Milliseconds that the sessions of a database were at work so far; once settled. */
    public static double activeMillis(Path run, String database) throws SQLException {
        try (var connection = of(run, "postgres");
                var statement =
                        connection.prepareStatement(
                                "select active_time from pg_stat_database where datname = ?")) {
            statement.setString(1, database);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getDouble(1);
            }
        }
    }
}
