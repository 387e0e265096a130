package cn.zwfw.backup.cluster;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A running PostgreSQL and its superuser.
 *
 * @param address {@code host:port}
 */
public record Cluster(String address, String user, String password) {

    private static final String UNSUPPORTED = "0A000";

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), properties());
    }

    /** The databases that may be connected to, without templates. */
    public List<String> databases() throws SQLException {
        try (var connection = connect("postgres")) {
            return list(
                    connection,
                    "select datname from pg_database where datallowconn and not datistemplate order by 1");
        }
    }

    /**
     * Lets the server write a base backup of itself into a folder of its machine that does not
     * exist: tar files and its own manifest.
     */
    void writeBaseBackup(String folder, String label) throws SQLException {
        var properties = properties();
        properties.setProperty("replication", "true");
        properties.setProperty("assumeMinServerVersion", "15");
        properties.setProperty("preferQueryMode", "simple");
        try (var connection = DriverManager.getConnection(url("postgres"), properties);
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    BASE_BACKUP (LABEL '%s', CHECKPOINT 'fast', WAL false, MANIFEST 'yes', \
                    MANIFEST_CHECKSUMS 'SHA256', TARGET 'server', TARGET_DETAIL '%s')\
                    """
                            .formatted(label, folder.replace("'", "''")));
        } catch (SQLException told) {
            // The driver takes the stream that tells of progress for a COPY that nobody reads: it
            // reads it to its end and says so afterwards, before whatever the server had to say.
            if (!UNSUPPORTED.equals(told.getSQLState())) {
                throw told;
            }
            if (told.getNextException() != null) {
                throw told.getNextException();
            }
        }
    }

    public static String value(Connection connection, String query, String... parameters)
            throws SQLException {
        return list(connection, query, parameters).getFirst();
    }

    public static List<String> list(Connection connection, String query, String... parameters)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (int at = 0; at < parameters.length; at++) {
                statement.setString(at + 1, parameters[at]);
            }
            try (var rows = statement.executeQuery()) {
                var all = new ArrayList<String>();
                while (rows.next()) {
                    all.add(rows.getString(1));
                }
                return all;
            }
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://" + address + "/" + database;
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return properties;
    }
}
