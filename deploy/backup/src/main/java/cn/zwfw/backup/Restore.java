package cn.zwfw.backup;

import cn.zwfw.backup.cluster.BaseBackup;
import cn.zwfw.backup.cluster.Programs;
import cn.zwfw.backup.cluster.Recovery;
import cn.zwfw.backup.cluster.Until;
import cn.zwfw.backup.cluster.WalArchive;
import cn.zwfw.backup.files.Disk;
import cn.zwfw.backup.files.Manifest;
import cn.zwfw.backup.files.Refused;
import cn.zwfw.backup.files.WrittenOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Restores a backup into an empty place, which then looks as the run folder of {@code deploy/local}
 * does: {@code data/postgres/cluster}, {@code materials}, {@code archive}, {@code anchors}.
 *
 * @param backup the folder of one backup
 */
record Restore(Path backup, Programs programs) {

    /** Where the data folder of PostgreSQL is in a restored place. */
    static final Path CLUSTER = Path.of("data", "postgres", "cluster");

    /**
     * Restores, or leaves nothing behind.
     *
     * @param given a folder that is empty or not there
     * @param wal where later WAL is, for what is beyond the restore point
     * @throws Refused when the place is not empty, the backup not as it was, or the moment not in
     *     it
     */
    void into(Path given, Until until, Path wal) throws IOException, InterruptedException {
        var target = given.toAbsolutePath().normalize();
        requireEmpty(target);
        if ((target + "\n" + wal).matches("(?s).*['\"%\\\\].*")) {
            throw Refused.because("a path with quotes, backslashes or % cannot be used");
        }
        var manifest = Manifest.read(backup);
        manifest.check(backup);
        if (until instanceof Until.Moment(var at) && at.isBefore(manifest.restorableFrom())) {
            throw Refused.because(
                    "%s is before what this backup can restore, which begins at %s"
                            .formatted(at, manifest.restorableFrom()));
        }
        var part = target.resolveSibling("." + target.getFileName() + ".restoring");
        Disk.delete(part);
        Files.createDirectories(part);
        Backup.protect(part);
        try {
            restore(manifest, part, until, wal);
            Files.deleteIfExists(target);
            Backup.rename(part, target);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            Disk.delete(part);
            throw failed;
        }
    }

    private static void requireEmpty(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            try (var any = Files.list(target)) {
                if (any.findAny().isEmpty()) {
                    return;
                }
            }
        }
        if (Files.exists(target)) {
            throw Refused.because(
                    "%s is not empty; nothing is ever restored over it".formatted(target));
        }
    }

    private void restore(Manifest manifest, Path part, Until until, Path archive)
            throws IOException, InterruptedException {
        var wal = Files.createDirectory(part.resolve(Place.WAL));
        new WalArchive(backup.resolve(Place.WAL))
                .copy(manifest.firstWal(), manifest.lastWal(), manifest.segment(), wal);
        if (!(until instanceof Until.Point) && Files.isDirectory(archive)) {
            new WalArchive(archive)
                    .copy(
                            WalArchive.after(manifest.lastWal(), manifest.segment()),
                            null,
                            manifest.segment(),
                            wal);
        }
        for (var name : List.of(Place.MATERIALS, Place.ARCHIVE, Place.ANCHORS)) {
            new WrittenOnce(backup.resolve(name), part.resolve(name), null).takeAll();
        }
        if (Files.exists(backup.resolve(Place.REALM))) {
            Disk.copy(backup.resolve(Place.REALM), part.resolve(Place.REALM));
        }
        Files.createDirectories(part.resolve(CLUSTER).resolveSibling(""));
        new Recovery(programs, part.resolve(CLUSTER), wal, part.resolve("recovery.log"))
                .run(backup.resolve(Place.DATABASE).resolve(BaseBackup.TAR), until);
        Disk.delete(wal);
    }
}
