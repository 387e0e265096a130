package cn.zwfw.backup;

import cn.zwfw.backup.cluster.BaseBackup;
import cn.zwfw.backup.cluster.Cluster;
import cn.zwfw.backup.cluster.WalArchive;
import cn.zwfw.backup.files.Disk;
import cn.zwfw.backup.files.Entry;
import cn.zwfw.backup.files.Manifest;
import cn.zwfw.backup.files.WrittenOnce;
import cn.zwfw.platform.citation.Cites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes a backup. Anchors first, then files, the base backup, and at the end a restore point for
 * the moment of which the files that rows name are all taken; see the README for why.
 */
@Cites(value = "A18", rows = "X6")
final class Backup {

    private static final int ATTEMPTS = 12;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Cluster cluster;
    private final Place place;
    private final Duration timeout;
    private final Clock clock;
    private final List<String> missing = new ArrayList<>();

    /**
     * A backup to be taken, once.
     *
     * @param timeout after which WAL is archived that fills no file
     */
    Backup(Cluster cluster, Place place, Duration timeout, Clock clock) {
        this.cluster = cluster;
        this.place = place;
        this.timeout = timeout;
        this.clock = clock;
    }

    /** The restore point. */
    private record Made(String name, String lsn, Instant at) {}

    /**
     * Takes a backup; it is one only when this has returned.
     *
     * @return its folder, named by the time in UTC
     */
    Path take(Backups backups, Witness witness)
            throws IOException, SQLException, InterruptedException {
        var began = clock.instant();
        var previous = backups.newest();
        var part = backups.begin(began);
        var archive = new WalArchive(place.wal());
        try (var server = cluster.connect("postgres")) {
            archive.begin(server, timeout);
            copyAnchors(part);
            var materials = files(place.materials(), part, previous, Place.MATERIALS);
            var packages = files(place.archive(), part, previous, Place.ARCHIVE);
            materials.takeAll();
            packages.takeAll();
            // the server makes this folder
            var base = BaseBackup.take(cluster, part.resolve(Place.DATABASE), "zwfw");
            var from = Instant.parse(Cluster.value(server, NOW));
            var name = "zwfw-" + began.toEpochMilli();
            var point = restorePoint(name, materials, packages, witness);
            var segment = segment(server);
            var first = WalArchive.at(base.firstLsn(), base.timeline(), segment);
            var last = WalArchive.at(point.lsn(), base.timeline(), segment);
            Cluster.value(server, "select pg_switch_wal()");
            archive.await(server, last);
            archive.copy(first, last, segment, Files.createDirectory(part.resolve(Place.WAL)));
            if (Files.isRegularFile(place.realm())) {
                Disk.copy(place.realm(), part.resolve(Place.REALM));
            }
            var files = entries(part);
            new Manifest(
                            1,
                            began,
                            from,
                            point.at(),
                            name,
                            point.lsn(),
                            Cluster.value(server, "show server_version"),
                            base.system(),
                            base.timeline(),
                            segment,
                            first,
                            last,
                            place.wal().toString(),
                            counts(files),
                            keys(),
                            List.copyOf(missing),
                            files)
                    .write(part);
            return backups.complete(part);
        }
    }

    private static final String NOW =
            "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    private static long segment(Connection server) throws SQLException {
        return Long.parseLong(
                Cluster.value(
                        server, "select setting from pg_settings where name = 'wal_segment_size'"));
    }

    private static WrittenOnce files(Path from, Path part, @Nullable Path previous, String name) {
        return new WrittenOnce(
                from, part.resolve(name), previous == null ? null : previous.resolve(name));
    }

    /** Before the database, so that no anchor tells of a batch that the database does not have. */
    private void copyAnchors(Path part) throws IOException {
        for (var path : Disk.paths(place.anchors())) {
            Disk.copy(place.anchors().resolve(path), part.resolve(Place.ANCHORS).resolve(path));
        }
    }

    private Made restorePoint(
            String name, WrittenOnce materials, WrittenOnce packages, Witness witness)
            throws SQLException, IOException {
        var database =
                cluster.databases().contains(NamedFiles.DATABASE)
                        ? NamedFiles.DATABASE
                        : "postgres";
        for (int attempt = 1; ; attempt++) {
            try (var connection = cluster.connect(database)) {
                connection.setAutoCommit(false);
                var named = NamedFiles.areThere(connection);
                if (named) {
                    NamedFiles.still(connection);
                }
                Made point;
                try (var _ = witness.hold()) {
                    point = make(connection, name);
                }
                if (named) {
                    takeNamed(NamedFiles.read(connection), materials, packages);
                }
                connection.rollback();
                return point;
            } catch (SQLException busy) {
                // somebody's long transaction; whoever waits behind us goes on meanwhile
                if (attempt == ATTEMPTS || !LOCK_NOT_AVAILABLE.equals(busy.getSQLState())) {
                    throw busy;
                }
            }
        }
    }

    private static Made make(Connection connection, String name) throws SQLException {
        var lsn = Cluster.value(connection, "select pg_create_restore_point(?)", name);
        return new Made(name, lsn, Instant.parse(Cluster.value(connection, NOW)));
    }

    private void takeNamed(NamedFiles named, WrittenOnce materials, WrittenOnce packages)
            throws IOException {
        for (var key : named.materials()) {
            if (!materials.take(key)) {
                missing.add(Place.MATERIALS + "/" + key);
            }
        }
        for (var file : named.packages()) {
            if (!packages.take(file)) {
                missing.add(Place.ARCHIVE + "/" + file);
            }
        }
    }

    private List<Entry> entries(Path part) throws IOException {
        var all = new ArrayList<Entry>();
        for (var path : Disk.paths(part)) {
            var measured = Disk.digest(part.resolve(path));
            all.add(new Entry(path, measured.bytes(), measured.sha256()));
            if (path.startsWith(Place.MATERIALS + "/") && !isAsNamed(path, measured)) {
                missing.add(path + " (damaged before)");
            }
        }
        return List.copyOf(all);
    }

    /** A material is called by its digest and its length. */
    static boolean isAsNamed(String path, Disk.Measured measured) {
        var key = path.substring(Place.MATERIALS.length() + 1).replace("/", "");
        return key.equals(measured.sha256() + "-" + measured.bytes());
    }

    private static Map<String, Long> counts(List<Entry> files) {
        Map<String, Long> counts = new TreeMap<>();
        for (var file : files) {
            var slash = file.path().indexOf('/');
            var kind = slash < 0 ? file.path() : file.path().substring(0, slash);
            counts.merge(kind + ".files", 1L, Long::sum);
            counts.merge(kind + ".bytes", file.bytes(), Long::sum);
        }
        return counts;
    }

    /** Names alone: keys lie in a place of their own. */
    private List<String> keys() throws IOException {
        return Disk.paths(place.keys()).stream().filter(path -> path.contains("key")).toList();
    }

    static void protect(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    static void rename(Path from, Path to) throws IOException {
        Disk.force(from);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Disk.forceOne(to.resolveSibling(""));
    }
}
