package cn.zwfw.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import cn.zwfw.backup.cluster.Cluster;
import cn.zwfw.backup.cluster.Until;
import cn.zwfw.backup.files.Disk;
import cn.zwfw.backup.files.Manifest;
import cn.zwfw.backup.files.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossStory {

    @TempDir Path root;
    private Machine machine;

    @BeforeEach
    void start() throws IOException, SQLException {
        machine = Machine.start(root);
        machine.tell(1, 100);
    }

    @AfterEach
    void stop() throws IOException {
        machine.close();
    }

    @Test
    void ofAServerThatIsKilledAndWhoseDiskIsGoneEverythingArchivedIsLeft() throws Exception {
        var backup = machine.back();
        machine.tell(101, 200);
        String wal;
        try (var connection = machine.connect()) {
            wal = Cluster.value(connection, "select pg_walfile_name(pg_current_wal_lsn())");
        }
        // nothing but archive_timeout brings it there
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.exists(machine.place().wal().resolve(wal)));

        machine.kill();
        Disk.delete(root.resolve("cluster"));

        var place = machine.restored(backup, "restored", new Until.Newest());
        try (var postgres = Machine.postgres(place.resolve(Restore.CLUSTER));
                var connection = Machine.cluster(postgres).connect("approval")) {
            assertThat(Cluster.list(connection, "select max(n) from told")).containsExactly("200");
        }
    }

    @Test
    void aBackupThatIsKilledIsNoneAndTheNextOneIs() throws Exception {
        var password = Files.writeString(root.resolve("password"), "postgres");
        var folder = root.resolve("backups");
        Process process;
        try (var holding = machine.connect()) {
            holding.setAutoCommit(false);
            Machine.execute(holding, "lock table application_material in access exclusive mode");
            process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    BackupCommand.class.getName(),
                                    "backup",
                                    folder.toString(),
                                    "--run=" + machine.run(),
                                    "--realm=" + root.resolve("realm.json"),
                                    "--postgres=" + machine.cluster().address(),
                                    "--password-file=" + password)
                            .redirectErrorStream(true)
                            .redirectOutput(root.resolve("out").toFile())
                            .start();
            // the base backup is written, the restore point cannot be made
            await().atMost(Duration.ofSeconds(60)).until(this::isWaitedFor);
            process.destroyForcibly().waitFor();
        }

        var part = only(folder);
        assertThat(part.getFileName().toString()).endsWith(".part");
        assertThat(part.resolve("database/base.tar")).exists();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Manifest.read(part));
        try (var backups = Backups.open(folder)) {
            assertThat(backups.newest()).isNull();
        }
        var backup = machine.back();
        assertThat(only(folder)).isEqualTo(backup);
        Manifest.read(backup).check(backup);
    }

    private boolean isWaitedFor() throws SQLException {
        try (var connection = machine.cluster().connect("postgres")) {
            return Cluster.value(
                            connection,
                            "select exists (select from pg_locks where not granted and mode = 'ShareLock')")
                    .equals("t");
        }
    }

    private static Path only(Path folder) throws IOException {
        try (var all = Files.newDirectoryStream(folder, "2*")) {
            var found = new ArrayList<Path>();
            all.forEach(found::add);
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }

    @Test
    void theRehearsalFindsThatNothingDiffersAndLeavesNothingOn() throws Exception {
        machine.handIn("a material");
        var found = machine.rehearsal(0).run();

        assertThat(found.failures()).isEmpty();
        assertThat(String.join("\n", found.lines()))
                .contains(
                        "RPO: ", "RTO: ", "1 materials by their digest", "audit trail of approval");
        try (var connection = machine.connect()) {
            assertThat(Cluster.list(connection, "show archive_command"))
                    .isEqualTo(List.of("/bin/true"));
        }
    }
}
