package cn.zwfw.bench.seed;

import cn.zwfw.bench.load.Databases;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The database of one service while it is filled: without the indexes that can be made after. */
final class Tables implements AutoCloseable {

    private final Connection connection;

    /**
     * A session in which no trigger fires: foreign keys hold by how the rows are made.
     *
     * @param settings what scripts ask for as {@code bench.NAME}
     */
    Tables(Path run, String database, Map<String, String> settings) throws SQLException {
        connection = Databases.of(run, database);
        execute("set session_replication_role = replica");
        execute("set maintenance_work_mem = '1GB'");
        execute("set work_mem = '256MB'");
        execute("set synchronous_commit = off");
        for (var setting : settings.entrySet()) {
            try (var statement = connection.prepareStatement("select set_config(?, ?, false)")) {
                statement.setString(1, "bench." + setting.getKey());
                statement.setString(2, setting.getValue());
                statement.execute();
            }
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a script that lies beside this class. */
    void run(String script) throws SQLException {
        try (InputStream in = Tables.class.getResourceAsStream("/seed/" + script)) {
            execute(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One value of one row. */
    String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new SQLException("nothing is there: " + query);
            }
            return Objects.requireNonNullElse(rows.getString(1), "");
        }
    }

    byte[] bytes(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new SQLException("nothing is there: " + query);
            }
            return Objects.requireNonNull(rows.getBytes(1));
        }
    }

    CopyManager copy() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Takes rows over from another database. */
    void take(Tables from, String query, String into) throws SQLException {
        var out = from.copy().copyOut("copy (" + query + ") to stdout");
        var in = copy().copyIn("copy " + into + " from stdin");
        for (var row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
            in.writeToCopy(row, 0, row.length);
        }
        in.endCopy();
    }

    /** Until {@link #finish} these tables have no indexes but those that keep rows apart. */
    void withoutIndexes(List<String> tables) throws SQLException {
        for (var table : tables) {
            execute(
                    "update pg_index set indisready = false, indisvalid = false where indrelid = '"
                            + table
                            + "'::regclass and not indisprimary and not indisunique");
        }
    }

    /** Makes them, and counts what is there. */
    void finish(List<String> tables) throws SQLException {
        for (var table : tables) {
            execute("reindex table " + table);
            execute("vacuum analyze " + table);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
