package cn.zwfw.backup.cluster;

import cn.zwfw.backup.files.Disk;
import cn.zwfw.backup.files.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folder to which PostgreSQL's own {@code basic_archive} copies every file of WAL that is full,
 * or as old as {@code archive_timeout}: under another name, forced to the disk, then renamed.
 */
public record WalArchive(Path folder) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration STEP = Duration.ofMillis(100);

    /**
     * Begins archiving where it is not done yet; it goes on from then on.
     *
     * @param timeout after which time a file that is not full is archived; this much is lost with
     *     the server's disk
     * @throws Refused when the server was started without {@code archive_mode}
     */
    public void begin(Connection connection, Duration timeout) throws SQLException, IOException {
        if (!Cluster.value(connection, "show archive_mode").equals("on")) {
            throw Refused.because("PostgreSQL runs without archive_mode=on; start it anew with it");
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            // WAL holds all that the databases hold
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        set(connection, "archive_command", "");
        set(connection, "archive_library", "basic_archive");
        set(connection, "basic_archive.archive_directory", folder.toString());
        set(connection, "archive_timeout", timeout.toSeconds() + "s");
        Cluster.execute(connection, "select pg_reload_conf()");
    }

    /** Ends archiving: WAL is not kept from then on. What is archived stays. */
    public static void end(Connection connection) throws SQLException {
        for (var name :
                List.of("archive_library", "basic_archive.archive_directory", "archive_timeout")) {
            Cluster.execute(connection, "alter system reset " + name);
        }
        set(connection, "archive_command", "/bin/true");
        Cluster.execute(connection, "select pg_reload_conf()");
    }

    private static void set(Connection connection, String name, String value) throws SQLException {
        Cluster.execute(
                connection, "alter system set " + name + " = '" + value.replace("'", "''") + "'");
    }

    /** Waits until a file is archived; its name is given to it only when all of it is there. */
    public void await(Connection connection, String name)
            throws SQLException, InterruptedException {
        for (int step = 0; step < PATIENCE.dividedBy(STEP); step++) {
            if (Files.exists(folder.resolve(name))) {
                return;
            }
            Thread.sleep(STEP);
        }
        throw Refused.because(
                "%s was not archived within %s: %s"
                        .formatted(
                                name,
                                PATIENCE,
                                Cluster.value(
                                        connection,
                                        "select row_to_json(a) from pg_stat_archiver a")));
    }

    /**
     * Copies files of WAL that follow each other.
     *
     * @param last the last one, or null for all up to the first that is missing
     * @throws Refused when one before the last is missing
     */
    public void copy(String first, @Nullable String last, long size, Path to) throws IOException {
        for (var wal = Wal.named(first, size); ; wal = wal.next()) {
            var file = folder.resolve(wal.name());
            if (!Files.isRegularFile(file)) {
                if (last == null) {
                    return;
                }
                throw Refused.because("%s is missing in %s".formatted(wal.name(), folder));
            }
            if (!Files.exists(to.resolve(wal.name()))) {
                Disk.copy(file, to.resolve(wal.name()));
            }
            if (wal.name().equals(last)) {
                return;
            }
        }
    }

    /** The name of the file after another. */
    public static String after(String name, long size) {
        return Wal.named(name, size).next().name();
    }

    /** The name of the file that holds a position. */
    public static String at(String lsn, int timeline, long size) {
        return Wal.at(lsn, timeline, size).name();
    }

    /** Removes what is older than a file, on its timeline and those before. */
    public void forgetBefore(String first) throws IOException {
        var old = new ArrayList<Path>();
        try (var all = Files.newDirectoryStream(folder, "[0-9A-F]*")) {
            for (var file : all) {
                var name = String.valueOf(file.getFileName());
                if (name.length() == first.length() && name.compareTo(first) < 0) {
                    old.add(file);
                }
            }
        }
        for (var file : old) {
            Files.delete(file);
        }
    }
}
