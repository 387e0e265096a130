package cn.zwfw.backup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import cn.zwfw.backup.cluster.Cluster;
import cn.zwfw.backup.cluster.Until;
import cn.zwfw.backup.files.Manifest;
import cn.zwfw.backup.files.Refused;
import cn.zwfw.platform.citation.Cites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Cites(
        value = {"A17", "A18"},
        rows = {"X5", "X6"})
class BackupStory {

    @TempDir static Path root;
    private static Machine machine;

    @BeforeAll
    static void start() throws IOException, SQLException {
        machine = Machine.start(root);
    }

    @AfterAll
    static void stop() throws IOException {
        machine.close();
    }

    @BeforeEach
    void empty() throws IOException, SQLException {
        machine.empty();
        machine.tell(1, 100);
    }

    @Test
    void whatIsRestoredEqualsTheRestorePointThoughWritesWentOn() throws Exception {
        var key = machine.handIn("a material");
        Files.createDirectories(machine.place().anchors());
        Files.writeString(machine.place().anchors().resolve("approval-service.jsonl"), "{}\n");
        var over = new AtomicBoolean();
        var writer = CompletableFuture.runAsync(() -> writeUntil(over));

        Path backup;
        try (var everything = new Everything(machine.cluster())) {
            backup = machine.back(everything);
            over.set(true);
            writer.join();
            var place = machine.restored(backup, "restored");

            try (var postgres = Machine.postgres(place.resolve(Restore.CLUSTER))) {
                var cluster = Machine.cluster(postgres);
                assertThat(Everything.digests(cluster)).isEqualTo(everything.digests());
                assertThat(Everything.digests(cluster))
                        .isNotEqualTo(Everything.digests(machine.cluster()));
                try (var connection = cluster.connect("postgres")) {
                    assertThat(Cluster.value(connection, "show archive_library")).isEmpty();
                }
            }
            assertThat(Machine.text(place.resolve("materials").resolve(key)))
                    .isEqualTo("a material");
            assertThat(place.resolve("anchors/approval-service.jsonl")).hasContent("{}\n");
        }
    }

    private void writeUntil(AtomicBoolean over) {
        try {
            for (int n = 1000; !over.get(); n++) {
                machine.tell(n, n);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void aMomentBeforeADeletionBringsTheRowsBack() throws Exception {
        var backup = machine.back();
        machine.tell(101, 200);
        var before = moment();
        try (var connection = machine.connect()) {
            Machine.execute(connection, "delete from told");
        }
        archiveAll();

        var place = machine.restored(backup, "restored", new Until.Moment(before));

        assertThat(told(place)).containsExactly("200");
        assertThat(told(machine.restored(backup, "newest", new Until.Newest())))
                .containsExactly("0");
    }

    @Test
    void aMomentOutsideTheArchiveIsRefusedWithTheSpan() throws Exception {
        var backup = machine.back();
        machine.tell(101, 101);
        archiveAll();
        var manifest = Manifest.read(backup);

        assertRefused(backup, new Until.Moment(manifest.restorableFrom().minusSeconds(1)))
                .withMessageContaining(manifest.restorableFrom().toString());
        assertRefused(backup, new Until.Moment(Instant.parse("2999-01-01T00:00:00Z")))
                .withMessageContaining("the last transaction in it committed at 2");
        assertThat(root.resolve("refused")).doesNotExist();
        assertThat(root.resolve(".refused.restoring")).doesNotExist();
    }

    @Test
    void aDamagedOrIncompleteBackupIsRefused() throws Exception {
        machine.handIn("a material");
        var backup = machine.back();
        var manifest = Manifest.read(backup);
        manifest.check(backup);
        var lost = root.resolve("lost");

        for (var file :
                List.of("database/base.tar", "wal/" + manifest.lastWal(), "manifest.json")) {
            var kept = Files.readAllBytes(backup.resolve(file));
            Machine.damage(backup.resolve(file));
            assertRefused(backup, new Until.Newest())
                    .withMessageContaining(file + " has another digest");
            Files.write(backup.resolve(file), kept);
        }
        Files.move(backup.resolve("wal").resolve(manifest.firstWal()), lost);
        assertRefused(backup, new Until.Newest())
                .withMessageContaining(manifest.firstWal() + " is missing");
        Files.move(lost, backup.resolve("wal").resolve(manifest.firstWal()));
        Files.writeString(backup.resolve("more"), "");
        assertRefused(backup, new Until.Newest()).withMessageContaining("not in the manifest");
        Files.delete(backup.resolve("more"));
        Files.delete(backup.resolve("manifest.json"));
        assertRefused(backup, new Until.Newest()).withMessageContaining("no complete backup");
    }

    @Test
    void nothingIsRestoredOverSomething() throws Exception {
        var backup = machine.back();
        var file = Files.createDirectory(root.resolve("refused")).resolve("file");
        Files.writeString(file, "mine");

        assertRefused(backup, new Until.Newest()).withMessageContaining("is not empty");
        assertThat(file).hasContent("mine");
    }

    @Test
    void theNextBackupLinksWhatIsThereAndWalThatNoBackupNeedsGoes() throws Exception {
        var key = machine.handIn("a material");
        var first = machine.back();
        var second = machine.back();

        var file = Path.of("materials").resolve(key);
        assertThat(Files.isSameFile(first.resolve(file), second.resolve(file))).isTrue();
        assertThat(Files.isSameFile(second.resolve(file), machine.run().resolve(file))).isFalse();

        var old = machine.place().wal().resolve(Manifest.read(first).firstWal());
        assertThat(old).exists();
        try (var backups = Backups.open(root.resolve("backups"))) {
            backups.keep(1);
        }
        assertThat(first).doesNotExist();
        assertThat(old).doesNotExist();
        Manifest.read(second).check(second);
    }

    @Test
    void aFileThatARowNamesAndThatIsNotThereIsTold() throws Exception {
        var key = machine.handIn("a material");
        Files.delete(machine.run().resolve("materials").resolve(key));

        assertThat(Manifest.read(machine.back()).missing()).containsExactly("materials/" + key);
    }

    @Test
    void theRehearsalNamesAFileThatIsGoneAndATrailThatIsNotSound() throws Exception {
        var key = machine.handIn("a material");
        Files.delete(machine.run().resolve("materials").resolve(key));

        var found = machine.rehearsal(1).run();

        assertThat(found.failures())
                .anySatisfy(failure -> assertThat(failure).contains(key))
                .contains("the audit trail of approval-service");
    }

    @Test
    void theCommandMarksThatItHasTakenABackup() throws Exception {
        var mark = root.resolve("zwfw.prom");
        var password = Files.writeString(root.resolve("password"), machine.cluster().password());

        var code =
                BackupCommand.run(
                        List.of(
                                "backup",
                                root.resolve("backups").toString(),
                                "--run=" + machine.run(),
                                "--realm=" + root.resolve("realm.json"),
                                "--postgres=" + machine.cluster().address(),
                                "--password-file=" + password,
                                "--archive-timeout=1",
                                "--metrics=" + mark),
                        Clock.systemUTC());

        assertThat(code).isZero();
        try (var backups = Backups.open(root.resolve("backups"))) {
            var point = Manifest.read(requireNonNull(backups.newest())).point();
            assertThat(mark).content().endsWith("_seconds " + point.getEpochSecond() + "\n");
        }
    }

    private ThrowableAssertAlternative<Refused> assertRefused(Path backup, Until until) {
        return assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> machine.restored(backup, "refused", until));
    }

    private Instant moment() throws SQLException {
        try (var connection = machine.connect()) {
            return Instant.parse(
                    Cluster.value(
                            connection,
                            "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
        }
    }

    private void archiveAll() throws SQLException {
        try (var connection = machine.connect()) {
            var wal = Cluster.value(connection, "select pg_walfile_name(pg_current_wal_lsn())");
            Machine.execute(connection, "select pg_switch_wal()");
            await().until(() -> Files.exists(machine.place().wal().resolve(wal)));
        }
    }

    private static List<String> told(Path place) throws IOException, SQLException {
        try (var postgres = Machine.postgres(place.resolve(Restore.CLUSTER));
                var connection = Machine.cluster(postgres).connect("approval")) {
            return Cluster.list(connection, "select count(*) from told");
        }
    }
}
