package cn.zwfw.exchange.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Databases for the districts of the rehearsal, beside those of the platform: {@code
 * DistrictDatabase create URL PASSWORD-FILE NAME…} makes them anew, {@code DistrictDatabase whole
 * URL PASSWORD-FILE FROM TO} says of how many items of the workload the copy holds which revision.
 */
final class DistrictDatabase {

    private DistrictDatabase() {}

    static void main(String[] args) throws IOException, SQLException {
        var password = Files.readString(Path.of(args[2])).strip();
        try (var connection = DriverManager.getConnection(args[1], "postgres", password)) {
            if (args[0].equals("create")) {
                for (int at = 3; at < args.length; at++) {
                    create(connection, args[at]);
                }
            } else {
                System.out.println(held(connection, args[3], args[4]));
            }
        }
    }

    /** A name is the script's own, so it needs no quoting. */
    private static void create(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
        }
    }

    private static String held(Connection connection, String from, String to) throws SQLException {
        try (var query =
                connection.prepareStatement(
                        """
                        select coalesce(string_agg(concat(items, ' items at revision ', number), ', '), 'nothing')
                        from (select number, count(*) as items from entry
                              where right(code, 12) between ? and ? group by number order by number)
                        """)) {
            query.setString(1, from);
            query.setString(2, to);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
