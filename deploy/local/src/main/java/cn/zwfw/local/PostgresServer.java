package cn.zwfw.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A real PostgreSQL that keeps what it was told, through a power cut too, with one database and one
 * role for each service. Passwords are made at the first start and asked for from then on.
 */
final class PostgresServer {

    private static final int PORT = RunFolder.ports("15432").getFirst();

    private static final List<String> DATABASES =
            List.of(
                    "gateway",
                    "power_list",
                    "finance_list",
                    "approval",
                    "convenience",
                    "supervision");

    private static final String LOOPBACK = "127.0.0.1";

    /** TCP on loopback with a password; nothing else. Backups come as replication. */
    private static final String ACCESS =
            """
            host all all 127.0.0.1/32 scram-sha-256
            host replication postgres 127.0.0.1/32 scram-sha-256
            """;

    /** In a network of its own also its neighbours. */
    private static final String NEIGHBOURS = "host all all samenet scram-sha-256\n";

    private PostgresServer() {}

    static void main(String[] args) throws IOException, SQLException, InterruptedException {
        RunFolder run = RunFolder.ofThisProcess();
        Path data = run.data("postgres");
        String password = password(run, "postgres");
        // its own shutdown hook stops the server
        EmbeddedPostgres postgres = start(data, password);
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            for (String database : DATABASES) {
                create(connection, database, password(run, database));
            }
            setPassword(connection, "postgres", password);
            Files.writeString(data.resolve("cluster").resolve("pg_hba.conf"), access());
            keepNoWalUntilTheFirstBackup(connection);
            execute(connection, "select pg_reload_conf()");
        }
        run.markReady("postgres");
        new CountDownLatch(1).await();
    }

    private static String access() {
        return RunFolder.address().equals(LOOPBACK) ? ACCESS : ACCESS + NEIGHBOURS;
    }

    /** The library itself comes over loopback. */
    private static String listens() {
        var address = RunFolder.address();
        return address.equals(LOOPBACK) ? LOOPBACK : LOOPBACK + "," + address;
    }

    private static EmbeddedPostgres start(Path data, String password) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(PORT)
                .setOverrideWorkingDirectory(data.resolve("programs").toFile())
                .setDataDirectory(data.resolve("cluster"))
                .setCleanDataDirectory(false)
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", listens())
                // what deploy/bench wants to know
                .setServerConfig(
                        "shared_preload_libraries", System.getProperty("zwfw.postgres.preload", ""))
                .setServerConfig("unix_socket_directories", "")
                // the library turns these off, which is right for tests only
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                // where to is said by the first backup, without a new start
                .setServerConfig("archive_mode", "on")
                .start();
    }

    /** With archiving on and nowhere to archive to, WAL would be kept for ever. */
    private static void keepNoWalUntilTheFirstBackup(Connection connection) throws SQLException {
        if (!isMissing(
                connection,
                "select 1 where current_setting('archive_library') = '' and current_setting('archive_command') = ?",
                "")) {
            execute(connection, "alter system set archive_command = '/bin/true'");
        }
    }

    private static void create(Connection connection, String name, String password)
            throws SQLException {
        if (isMissing(connection, "select 1 from pg_roles where rolname = ?", name)) {
            execute(connection, "create role " + name + " login");
        }
        setPassword(connection, name, password);
        if (isMissing(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database " + name + " owner " + name + " encoding 'UTF8'");
            execute(connection, "revoke connect on database " + name + " from public");
        }
    }

    private static boolean isMissing(Connection connection, String query, String name)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return !found.next();
            }
        }
    }

    /** The password is hexadecimal digits, so it needs no quoting. */
    private static void setPassword(Connection connection, String role, String password)
            throws SQLException {
        execute(connection, "alter role " + role + " password '" + password + "'");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String password(RunFolder run, String role) {
        return PrivateFile.readOrCreate(
                run.secret(role),
                () -> {
                    byte[] bytes = new byte[16];
                    new SecureRandom().nextBytes(bytes);
                    return HexFormat.of().formatHex(bytes);
                });
    }
}
