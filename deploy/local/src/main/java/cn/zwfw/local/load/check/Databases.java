package cn.zwfw.local.load.check;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The platform's databases.
 *
 * @param address {@code jdbc:postgresql://host:port/}
 * @param password of the user {@code postgres}
 */
record Databases(String address, String password) {

    /** The things that a query names by key, version and state. */
    List<Thing> things(String database, String query, Object... parameters) throws SQLException {
        try (var connection = open(database);
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var things = new ArrayList<Thing>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    things.add(new Thing(rows.getString(1), rows.getLong(2), rows.getString(3)));
                }
            }
            return things;
        }
    }

    private Connection open(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", password);
        return DriverManager.getConnection(address + database, properties);
    }
}
