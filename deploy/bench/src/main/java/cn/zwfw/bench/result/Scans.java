package cn.zwfw.bench.result;

import cn.zwfw.bench.load.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many rows were read from large tables from one end to the other, by whatever runs on the
 * platform: {@code RUN} prints what was read so far, {@code RUN FILE} what was read since that was
 * printed, and names the tables.
 */
final class Scans {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final List<String> SERVICES =
            List.of(
                    "power_list",
                    "finance_list",
                    "approval",
                    "convenience",
                    "supervision",
                    "gateway");

    /** A smaller table may well be read whole. */
    static final int LARGE = 5_000;

    private Scans() {}

    static void main(String[] arguments) throws IOException, SQLException {
        var run = Path.of(arguments[0]);
        // sessions tell what they did a moment late
        Databases.settle();
        var now = read(run, arguments.length == 1 ? 0 : LARGE);
        if (arguments.length == 1) {
            System.out.println(JSON.writeValueAsString(now));
            return;
        }
        var before = JSON.readTree(Files.readString(Path.of(arguments[1])));
        long scanned = 0;
        for (var table : now.entrySet()) {
            var more = table.getValue() - before.path(table.getKey()).asLong(0);
            if (more > 0) {
                System.err.printf(
                        "  %s: %,d rows read from one end to the other%n", table.getKey(), more);
                scanned += more;
            }
        }
        System.out.println(JSON.writeValueAsString(Map.of("scanned", scanned)));
    }

    private static Map<String, Long> read(Path run, int atLeast) throws SQLException {
        var rows = new TreeMap<String, Long>();
        for (var database : SERVICES) {
            try (var connection = Databases.of(run, database);
                    var statement =
                            connection.prepareStatement(
                                    """
                                    select relname, seq_tup_read from pg_stat_user_tables
                                    where n_live_tup >= ?
                                    """)) {
                statement.setInt(1, atLeast);
                try (var tables = statement.executeQuery()) {
                    while (tables.next()) {
                        rows.put(database + "." + tables.getString(1), tables.getLong(2));
                    }
                }
            }
        }
        return rows;
    }
}
