package cn.zwfw.platform.testing.plan;

import cn.zwfw.platform.testing.TestDatabase;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.Flyway;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A database with the schema of a service, that tells the plan of a statement: for the values that
 * it was asked with where services have it made for them, else for any. Every table is said to have
 * a million rows. PostgreSQL takes the way by indexes where there is one, and joins row by row, as
 * is done with few rows of many.
 */
final class Planner {

    private static final int PAGE = 8_192;

    /** What a placeholder stands for, only its value can tell. */
    private static final Set<String> UNKNOWN_TYPES = Set.of("42P18", "42725", "42883", "42804");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Planner> PLANNERS = new ConcurrentHashMap<>();
    private static final List<String> SETTINGS =
            List.of(
                    "enable_seqscan",
                    "enable_hashjoin",
                    "enable_mergejoin",
                    "enable_material",
                    "jit");

    private final Connection connection;

    /** The driver sends what it is given as it is, placeholders included. */
    private final Connection plain;

    private final Map<String, String> leading = new TreeMap<>();

    private Planner(String schema) {
        var url = TestDatabase.create();
        Flyway.configure()
                .dataSource(url, "postgres", "postgres")
                .locations(schema.split(",", -1))
                .load()
                .migrate();
        try {
            connection = connected(url);
            plain = connected(url + (url.contains("?") ? "&" : "?") + "preferQueryMode=simple");
            try (var statement = connection.createStatement()) {
                grow(statement);
                tellKeys(statement);
                lookAtIndexes(statement);
            }
            connection.setAutoCommit(false);
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("no database to ask for plans", failure);
        }
    }

    private static Connection connected(String url) throws SQLException {
        var connection = DriverManager.getConnection(url, "postgres", "postgres");
        try (var statement = connection.createStatement()) {
            for (var setting : SETTINGS) {
                var _ = statement.execute("set " + setting + " = off");
            }
        }
        return connection;
    }

    /** How many rows a table has, PostgreSQL reckons from its pages: one page is all it needs. */
    private static void grow(Statement statement) throws SQLException, IOException {
        var _ =
                statement.executeUpdate(
                        """
                        update pg_class set relpages = 1, reltuples = 1000000
                        where relkind = 'r' and relnamespace = 'public'::regnamespace
                        """);
        try (var files =
                statement.executeQuery(
                        """
                        select current_setting('data_directory'), pg_relation_filepath(oid)
                        from pg_class
                        where relkind = 'r' and relnamespace = 'public'::regnamespace
                        """)) {
            while (files.next()) {
                var path = Path.of(files.getString(1), files.getString(2));
                try (var file = new RandomAccessFile(path.toFile(), "rw")) {
                    file.setLength(Math.max(file.length(), PAGE));
                }
            }
        }
    }

    /** Of what things are known and referred to by, there are many values; of the rest, some. */
    private static void tellKeys(Statement statement) throws SQLException {
        var _ =
                statement.execute(
                        """
                        select pg_restore_attribute_stats(
                            'schemaname', 'public', 'relname', any_table.relname::text,
                            'attname', attname::text, 'inherited', false, 'null_frac', 0.1::real,
                            'avg_width', 16, 'n_distinct', (-0.1)::real)
                        from pg_class as any_table join pg_attribute on attrelid = any_table.oid
                        where relkind = 'r' and relnamespace = 'public'::regnamespace
                          and exists (
                              select from pg_constraint
                              where conrelid = attrelid and contype in ('p', 'u', 'f')
                                and attnum = any (conkey))
                        """);
    }

    private void lookAtIndexes(Statement statement) throws SQLException {
        try (var indexes =
                statement.executeQuery(
                        """
                        select index.relname, pg_get_indexdef(index.oid, 1, true)
                        from pg_class index join pg_am on pg_am.oid = index.relam
                        where index.relkind = 'i' and pg_am.amname = 'btree'
                        """)) {
            while (indexes.next()) {
                leading.put(indexes.getString(1), indexes.getString(2));
            }
        }
    }

    static Planner of(String schema) {
        return PLANNERS.computeIfAbsent(schema, Planner::new);
    }

    /** What of tables the statement reads from end to end. */
    synchronized List<WholeRead> wholeReads(AskedStatement asked) throws SQLException {
        return WholeRead.in(
                asked.isForValues() ? planForValues(asked) : planForAny(asked), leading);
    }

    private JsonNode planForAny(AskedStatement asked) throws SQLException {
        try (var statement = plain.createStatement();
                var answer =
                        statement.executeQuery(
                                "explain (generic_plan, format json) " + asked.numbered())) {
            return plan(answer);
        } catch (SQLException untyped) {
            if (UNKNOWN_TYPES.contains(untyped.getSQLState())) {
                return planForValues(asked);
            }
            throw untyped;
        }
    }

    private JsonNode planForValues(AskedStatement asked) throws SQLException {
        try (var statement = connection.prepareStatement("explain (format json) " + asked.sql())) {
            for (var value : asked.bound().values()) {
                value.binding().to(statement);
            }
            try (var answer = statement.executeQuery()) {
                return plan(answer);
            }
        } finally {
            connection.rollback();
        }
    }

    private static JsonNode plan(ResultSet answer) throws SQLException {
        var _ = answer.next();
        return JSON.readTree(answer.getString(1)).path(0).path("Plan");
    }
}
