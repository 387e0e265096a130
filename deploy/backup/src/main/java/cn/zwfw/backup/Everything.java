package cn.zwfw.backup;

import cn.zwfw.backup.cluster.Cluster;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every table of every database holds at the restore point. For that moment nobody may write,
 * so a snapshot shows exactly what recovery up to the point must give; afterwards everybody goes
 * on, and the snapshot is read at leisure.
 */
final class Everything implements Witness, AutoCloseable {

    private static final String TABLES =
            """
            select format('%I.%I', nspname, relname) from pg_class c join pg_namespace n on n.oid = relnamespace
             where relkind = 'r' and relpersistence = 'p' and nspname not in ('pg_catalog', 'information_schema')
               and nspname not like 'pg_temp%' and nspname not like 'pg_toast%' order by 1
            """;

    private final Cluster cluster;
    private final Map<String, Connection> snapshots = new HashMap<>();

    Everything(Cluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public Held hold() throws SQLException {
        close();
        Deque<Connection> holding = new ArrayDeque<>();
        Held held =
                () -> {
                    for (var connection : holding) {
                        connection.close();
                    }
                };
        try {
            for (var database : cluster.databases()) {
                var connection = cluster.connect(database);
                holding.add(connection);
                lock(connection);
            }
            // only when nobody writes anywhere any more
            for (var connection : holding) {
                snapshots.put(connection.getCatalog(), sameAs(connection));
            }
            return held;
        } catch (SQLException busy) {
            held.close();
            throw busy;
        }
    }

    private static void lock(Connection connection) throws SQLException {
        var tables = String.join(", ", Cluster.list(connection, TABLES));
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '5s'");
            if (!tables.isEmpty()) {
                statement.execute("lock table " + tables + " in share mode");
            }
        }
    }

    private Connection sameAs(Connection holding) throws SQLException {
        var snapshot = Cluster.value(holding, "select pg_export_snapshot()");
        var connection = cluster.connect(holding.getCatalog());
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction snapshot '" + snapshot + "'");
        }
        return connection;
    }

    /** Digest and number of rows of each table, as they were when this was held. */
    Map<String, String> digests() throws SQLException {
        Map<String, String> all = new TreeMap<>();
        for (var snapshot : snapshots.entrySet()) {
            all.putAll(digests(snapshot.getKey(), snapshot.getValue()));
        }
        return all;
    }

    /** Digest and number of rows of each table as they are now. */
    static Map<String, String> digests(Cluster cluster) throws SQLException {
        Map<String, String> all = new TreeMap<>();
        for (var database : cluster.databases()) {
            try (var connection = cluster.connect(database)) {
                all.putAll(digests(database, connection));
            }
        }
        return all;
    }

    private static Map<String, String> digests(String database, Connection connection)
            throws SQLException {
        Map<String, String> all = new TreeMap<>();
        for (var table : Cluster.list(connection, TABLES)) {
            // a digest for each row first: what is aggregated stays small
            all.put(
                    database + " " + table,
                    Cluster.value(
                            connection,
                            """
                            select encode(sha256(coalesce(string_agg(d, '' order by d), '')), 'hex') || ', ' || count(*) || ' rows'
                            from (select sha256(convert_to(t::text, 'UTF8')) as d from %s t) each_row
                            """
                                    .formatted(table)));
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        for (var connection : snapshots.values()) {
            connection.close();
        }
        snapshots.clear();
    }
}
