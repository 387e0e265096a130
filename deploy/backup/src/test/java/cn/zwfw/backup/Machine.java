package cn.zwfw.backup;

import cn.zwfw.backup.cluster.Cluster;
import cn.zwfw.backup.cluster.Programs;
import cn.zwfw.backup.cluster.Until;
import cn.zwfw.backup.files.Disk;
import cn.zwfw.backup.files.Manifest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/** A machine with a PostgreSQL, a writer's table and the folders of approval-service. */
final class Machine implements AutoCloseable {

    private final Path root;
    private final EmbeddedPostgres postgres;

    private Machine(Path root, EmbeddedPostgres postgres) {
        this.root = root;
        this.postgres = postgres;
    }

    static Machine start(Path root) throws IOException, SQLException {
        var machine = new Machine(root, postgres(root.resolve("cluster")));
        try (var connection = machine.cluster().connect("postgres")) {
            execute(connection, "create database approval");
        }
        try (var connection = machine.connect()) {
            execute(
                    connection,
                    """
                    create table told (n bigint primary key, at timestamptz not null default clock_timestamp());
                    create table application_material (key text not null);
                    create table archive_package (case_number text primary key, file text not null);
                    create table archive_key (case_number text primary key references archive_package)
                    """);
        }
        return machine;
    }

    /** A PostgreSQL in a data folder, which is made when it is not there. */
    static EmbeddedPostgres postgres(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("archive_mode", "on")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    static Cluster cluster(EmbeddedPostgres postgres) {
        return new Cluster("127.0.0.1:" + postgres.getPort(), "postgres", "postgres");
    }

    Cluster cluster() {
        return cluster(postgres);
    }

    Connection connect() throws SQLException {
        return cluster().connect("approval");
    }

    Path run() {
        return root.resolve("run");
    }

    Place place() {
        return Place.of(run(), root.resolve("realm.json"));
    }

    /** A material and the row that names it; its key. */
    String handIn(String content) throws IOException, SQLException {
        var file = Files.writeString(root.resolve("coming"), content);
        var measured = Disk.digest(file);
        var key =
                measured.sha256().substring(0, 2)
                        + "/"
                        + measured.sha256().substring(2)
                        + "-"
                        + measured.bytes();
        var place = run().resolve("materials").resolve(key);
        Files.createDirectories(place.resolveSibling(""));
        Files.move(file, place);
        try (var connection = connect()) {
            execute(connection, "insert into application_material values ('" + key + "')");
        }
        return key;
    }

    /** Nothing is handed in, backed up or restored; archiving stays as it is. */
    void empty() throws IOException, SQLException {
        try (var connection = connect()) {
            execute(
                    connection,
                    "truncate told, application_material, archive_key, archive_package");
        }
        try (var all = Files.newDirectoryStream(root)) {
            for (var any : all) {
                if (!any.endsWith("cluster") && !any.endsWith("run")) {
                    Disk.delete(any);
                }
            }
        }
        Disk.delete(run().resolve("materials"));
        Disk.delete(run().resolve("anchors"));
    }

    /** A rehearsal on this machine with an auditor who says what his exit code says. */
    Rehearsal rehearsal(int auditor) throws IOException {
        var audit = Files.writeString(root.resolve("audit"), "#!/bin/sh\nexit " + auditor + "\n");
        if (!audit.toFile().setExecutable(true)) {
            throw new IOException("no auditor");
        }
        return new Rehearsal(
                cluster(),
                place(),
                programs(),
                Files.createDirectory(root.resolve("rehearsal")),
                audit,
                Duration.ofSeconds(1),
                Clock.systemUTC());
    }

    void tell(int from, int to) throws SQLException {
        try (var connection = connect()) {
            for (int n = from; n <= to; n++) {
                execute(connection, "insert into told (n) values (" + n + ")");
            }
        }
    }

    Path back(Witness witness) throws IOException, SQLException, InterruptedException {
        try (var backups = Backups.open(root.resolve("backups"))) {
            return new Backup(cluster(), place(), Duration.ofSeconds(1), Clock.systemUTC())
                    .take(backups, witness);
        }
    }

    Path back() throws IOException, SQLException, InterruptedException {
        return back(() -> () -> {});
    }

    /** The place that was made of a backup, up to its restore point. */
    Path restored(Path backup, String name) throws IOException, InterruptedException {
        return restored(backup, name, new Until.Point(Manifest.read(backup).restorePoint()));
    }

    Path restored(Path backup, String name, Until until) throws IOException, InterruptedException {
        var place = root.resolve(name);
        new Restore(backup, programs()).into(place, until, place().wal());
        return place;
    }

    /** Unpacked once for all tests. */
    static synchronized Programs programs() throws IOException {
        var folder = Path.of("target", "programs").toAbsolutePath();
        if (Files.notExists(folder)) {
            var part = folder.resolveSibling("programs.part");
            Disk.delete(part);
            Programs.unpack(part);
            Files.move(part, folder);
        }
        return new Programs(folder.resolve("bin"));
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static void damage(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** As a power cut does: without a word. */
    void kill() throws IOException {
        var pid = Files.readAllLines(root.resolve("cluster").resolve("postmaster.pid")).getFirst();
        var server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        var workers = server.children().toList();
        server.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
