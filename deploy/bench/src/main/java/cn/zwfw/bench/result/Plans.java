package cn.zwfw.bench.result;

import cn.zwfw.bench.load.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many statements of the services read a large table from one end to the other: {@code RUN}
 * forgets what was executed so far, {@code RUN FILE} asks for the plan of whatever was executed
 * since, and names statements and tables.
 *
 * <p>The plan is the one for any values. Where filters are optional it reads everything, though no
 * plan for given values does: so a statement counts only if its table was read that way since
 * {@code FILE} was written by {@link Scans}.
 */
final class Plans {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String EXECUTED =
            """
            select query from pg_stat_statements
            join pg_database on pg_database.oid = dbid join pg_roles on pg_roles.oid = userid
            where datname = ? and rolname = datname
              and query ~* '^\\s*(select|with|insert|update|delete|merge)\\M'
              and query !~ 'flyway_schema_history'
            order by query
            """;

    private static final String READ_SO_FAR =
            """
            select so_far.relname, seq_tup_read from pg_stat_user_tables as so_far
            join pg_class on pg_class.oid = relid where reltuples >= ?
            """;

    private static final Pattern TYPED =
            Pattern.compile("(?i)\\b(interval|date|time|timestamp|timestamptz)\\s+(\\$\\d+)");

    private Plans() {}

    static void main(String[] arguments) throws IOException, SQLException {
        var run = Path.of(arguments[0]);
        if (arguments.length == 1) {
            forget(run);
            return;
        }
        // sessions tell what they did a moment late
        Databases.settle();
        var before = JSON.readTree(Files.readString(Path.of(arguments[1])));
        int asked = 0;
        int unasked = 0;
        int scanned = 0;
        for (var database : Scans.SERVICES) {
            var tables = scannedSince(run, database, before);
            // the driver would take $1 for a value that it was not given
            try (var connection = Databases.of(run, database + "?preferQueryMode=simple")) {
                for (var sql : executed(run, database)) {
                    asked++;
                    try {
                        var whole = scanned(connection, sql);
                        whole.retainAll(tables);
                        if (!whole.isEmpty()) {
                            scanned++;
                            System.err.printf("  %s reads %s: %s%n", database, whole, line(sql));
                        }
                    } catch (SQLException failure) {
                        unasked++;
                        System.err.printf(
                                "  %s has no plan (%s): %s%n",
                                database, line(String.valueOf(failure.getMessage())), line(sql));
                    }
                }
            }
        }
        System.out.println(
                JSON.writeValueAsString(
                        new TreeMap<>(
                                Map.of("asked", asked, "unasked", unasked, "scanned", scanned))));
    }

    private static void forget(Path run) throws SQLException {
        try (var connection = Databases.of(run, "postgres");
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    private static List<String> executed(Path run, String database) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = Databases.of(run, "postgres");
                var statement = connection.prepareStatement(EXECUTED)) {
            statement.setString(1, database);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        if (found.isEmpty()) {
            throw new IllegalStateException(database + " executed nothing since it was filled");
        }
        return found;
    }

    /** The large tables of which many rows were read from one end to the other. */
    private static Set<String> scannedSince(Path run, String database, JsonNode before)
            throws SQLException {
        var found = new TreeSet<String>();
        try (var connection = Databases.of(run, database);
                var statement = connection.prepareStatement(READ_SO_FAR)) {
            statement.setInt(1, Scans.LARGE);
            try (var tables = statement.executeQuery()) {
                while (tables.next()) {
                    var table = tables.getString(1);
                    if (tables.getLong(2) - before.path(database + "." + table).asLong(0)
                            >= Scans.LARGE) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static Set<String> scanned(Connection connection, String sql) throws SQLException {
        // of interval '3 days' it keeps interval $1, which is not SQL
        var asked = TYPED.matcher(sql).replaceAll("cast($2 as $1)");
        try (var statement = connection.createStatement();
                var answer =
                        statement.executeQuery("explain (generic_plan, format json) " + asked)) {
            answer.next();
            return scanned(JSON.readTree(answer.getString(1)).path(0).path("Plan"));
        }
    }

    private static Set<String> scanned(JsonNode plan) {
        var found = new TreeSet<String>();
        if (plan.path("Node Type").asString("").equals("Seq Scan")) {
            found.add(plan.path("Relation Name").asString(""));
        }
        plan.path("Plans").forEach(child -> found.addAll(scanned(child)));
        return found;
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
