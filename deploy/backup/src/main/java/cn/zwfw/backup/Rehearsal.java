package cn.zwfw.backup;

import cn.zwfw.backup.cluster.Cluster;
import cn.zwfw.backup.cluster.Programs;
import cn.zwfw.backup.cluster.Until;
import cn.zwfw.backup.cluster.WalArchive;
import cn.zwfw.backup.files.Disk;
import cn.zwfw.backup.files.Manifest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A backup of what runs, while it is written to, restored and compared; and what is left when the
 * server's disk is gone at some moment, when only backup and archive remain.
 */
final class Rehearsal {

    private static final Map<String, String> SERVICES =
            Map.of(
                    "power_list", "power-list-service",
                    "finance_list", "finance-list-service",
                    "approval", "approval-service",
                    "convenience", "convenience-service",
                    "supervision", "supervision-service");
    private static final Duration START = Duration.ofMinutes(2);

    private final Cluster cluster;
    private final Place place;
    private final Programs programs;
    private final Path folder;
    private final Path audit;
    private final Duration timeout;
    private final Clock clock;
    private final Findings findings = Findings.none();

    /**
     * A rehearsal, to be run once.
     *
     * @param folder empty; everything is made in it
     * @param audit the auditor's command
     * @param timeout after which WAL is archived that fills no file; so long is waited, and half of
     *     it more, before the disk counts as gone
     */
    Rehearsal(
            Cluster cluster,
            Place place,
            Programs programs,
            Path folder,
            Path audit,
            Duration timeout,
            Clock clock) {
        this.cluster = cluster;
        this.place = place;
        this.programs = programs;
        this.folder = folder;
        this.audit = audit;
        this.timeout = timeout;
        this.clock = clock;
    }

    Findings run() throws IOException, SQLException, InterruptedException {
        var archived = isArchived();
        var kept = Files.exists(place.wal());
        try (var writer = Writer.begin(cluster, clock);
                var everything = new Everything(cluster);
                var backups = Backups.open(folder.resolve("backups"))) {
            var began = clock.instant();
            var backup = new Backup(cluster, place, timeout, clock).take(backups, everything);
            var manifest = Manifest.read(backup);
            findings.say(
                    "backup taken in %s while %d rows were committed beside it; %s"
                            .formatted(since(began), writer.last().number(), manifest.counts()));
            findings.expectEmpty("files that rows name and that are not there", manifest.missing());
            compare(manifest, backup, everything.digests());
            lose(manifest, backup, writer);
        } finally {
            if (!archived) {
                try (var connection = cluster.connect("postgres")) {
                    WalArchive.end(connection);
                }
                if (!kept) {
                    Disk.delete(place.wal());
                }
            }
        }
        return findings;
    }

    private boolean isArchived() throws SQLException {
        try (var connection = cluster.connect("postgres")) {
            return !Cluster.value(connection, "show archive_library").isEmpty();
        }
    }

    private void compare(Manifest manifest, Path backup, Map<String, String> source)
            throws IOException, SQLException, InterruptedException {
        var began = clock.instant();
        var target = folder.resolve("point");
        new Restore(backup, programs)
                .into(target, new Until.Point(manifest.restorePoint()), place.wal());
        var restored = since(began);
        try (var postgres = start(target)) {
            findings.say(
                    "RTO: %s to restore up to the restore point (digests of %d files, files, recovery), %s with the start of PostgreSQL"
                            .formatted(restored, manifest.files().size(), since(began)));
            var copy = clusterOf(postgres);
            var held = Everything.digests(copy);
            findings.say(
                    "tables compared with the source at the restore point: %d in %d databases, %d differ"
                            .formatted(
                                    source.size(),
                                    cluster.databases().size(),
                                    differing(source, held).size()));
            findings.expectEmpty("tables that differ", differing(source, held));
            if (copy.databases().contains(NamedFiles.DATABASE)) {
                checkFiles(copy, target, manifest);
            }
            for (var service : SERVICES.entrySet()) {
                if (copy.databases().contains(service.getKey())) {
                    checkTrail(copy, service.getKey(), service.getValue(), target);
                }
            }
        }
    }

    private static List<String> differing(Map<String, String> one, Map<String, String> other) {
        var all = new ArrayList<String>();
        one.forEach((table, digest) -> {
            if (!digest.equals(other.get(table))) {
                all.add(table);
            }
        });
        other.keySet().stream().filter(table -> !one.containsKey(table)).forEach(all::add);
        return all;
    }

    private void checkFiles(Cluster copy, Path target, Manifest manifest)
            throws SQLException, IOException {
        NamedFiles named;
        try (var connection = copy.connect(NamedFiles.DATABASE)) {
            if (!NamedFiles.areThere(connection)) {
                return;
            }
            named = NamedFiles.read(connection);
        }
        var wrong = new ArrayList<String>();
        for (var key : named.materials()) {
            var path = Place.MATERIALS + "/" + key;
            if (!Files.exists(target.resolve(path))
                    || !Backup.isAsNamed(path, Disk.digest(target.resolve(path)))) {
                wrong.add(path);
            }
        }
        for (var file : named.packages()) {
            var path = Place.ARCHIVE + "/" + file;
            var digest =
                    Files.exists(target.resolve(path))
                            ? Disk.digest(target.resolve(path)).sha256()
                            : "";
            if (manifest.files().stream()
                    .noneMatch(any -> any.path().equals(path) && any.sha256().equals(digest))) {
                wrong.add(path);
            }
        }
        findings.say(
                "files that rows name: %d materials by their digest, %d packages by the manifest's; %d wrong"
                        .formatted(
                                named.materials().size(), named.packages().size(), wrong.size()));
        findings.expectEmpty("files that are wrong", wrong);
    }

    private void checkTrail(Cluster copy, String database, String service, Path target)
            throws IOException, InterruptedException {
        var trail = folder.resolve(service + ".trail");
        var anchors = target.resolve(Place.ANCHORS).resolve(service + ".jsonl");
        var verify = new ArrayList<>(List.of("verify", trail.toString()));
        if (Files.exists(anchors)) {
            verify.add("--anchors=" + anchors);
        }
        if (Files.isDirectory(place.keys().resolve(service))) {
            verify.add("--keys=" + place.keys().resolve(service));
        }
        var sound =
                auditor(copy, database, List.of("export", service, trail.toString())) == 0
                        && auditor(copy, database, verify) == 0;
        findings.say("audit trail of %s: %s".formatted(service, sound ? "sound" : "NOT sound"));
        if (!sound) {
            findings.fail("the audit trail of " + service);
        }
    }

    private int auditor(Cluster copy, String database, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(audit.toString()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("audit.log").toFile()));
        process.environment()
                .putAll(
                        Map.of(
                                "SPRING_DATASOURCE_URL",
                                "jdbc:postgresql://" + copy.address() + "/" + database,
                                "SPRING_DATASOURCE_USERNAME",
                                copy.user(),
                                "SPRING_DATASOURCE_PASSWORD",
                                copy.password()));
        return process.start().waitFor();
    }

    /** At some moment only backup and archive are left; the database itself goes on. */
    private void lose(Manifest manifest, Path backup, Writer writer)
            throws IOException, SQLException, InterruptedException {
        Thread.sleep(timeout.multipliedBy(3).dividedBy(2));
        var left = Files.createDirectory(folder.resolve("wal-left"));
        var last = writer.last();
        new WalArchive(place.wal()).copy(manifest.firstWal(), null, manifest.segment(), left);
        var began = clock.instant();
        var target = folder.resolve("newest");
        new Restore(backup, programs).into(target, new Until.Newest(), left);
        try (var postgres = start(target);
                var connection = clusterOf(postgres).connect(Writer.DATABASE)) {
            var kept = Long.parseLong(Cluster.value(connection, "select max(number) from written"));
            var at =
                    Instant.parse(
                            Cluster.value(
                                    connection,
                                    "select to_char(max(at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from written"));
            findings.say(
                    "RPO: the disk gone at that moment takes the newest %d of %d commits with it, those of the last %s; WAL is archived after %s at the latest"
                            .formatted(
                                    last.number() - kept,
                                    last.number(),
                                    text(Duration.between(at, last.at())),
                                    text(timeout)));
            findings.say(
                    "RTO: %s to restore all that was archived and start PostgreSQL"
                            .formatted(since(began)));
        }
    }

    private EmbeddedPostgres start(Path target) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(target.resolve(Restore.CLUSTER))
                .setOverrideWorkingDirectory(folder.resolve("started").toFile())
                .setCleanDataDirectory(false)
                .setConnectConfig("password", cluster.password())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setPGStartupWait(START)
                .start();
    }

    private Cluster clusterOf(EmbeddedPostgres postgres) {
        return new Cluster("127.0.0.1:" + postgres.getPort(), cluster.user(), cluster.password());
    }

    private String since(Instant began) {
        return text(Duration.between(began, clock.instant()));
    }

    private static String text(Duration duration) {
        return "%d.%01d s".formatted(duration.toSeconds(), duration.toMillisPart() / 100);
    }
}
