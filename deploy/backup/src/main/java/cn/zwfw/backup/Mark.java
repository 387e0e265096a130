package cn.zwfw.backup;

import cn.zwfw.backup.files.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** What a monitor reads of the newest good backup: a text file for Prometheus' node exporter. */
final class Mark {

    private Mark() {}

    /**
     * Puts it in the place of the one before; nobody reads half of it.
     *
     * @param point up to which the backup restores
     */
    static void write(Path file, Instant point) throws IOException {
        var part = file.resolveSibling("." + file.getFileName() + ".part");
        var text =
                """
                # HELP zwfw_backup_completed_seconds Unix time up to which the newest good backup restores
                # TYPE zwfw_backup_completed_seconds gauge
                zwfw_backup_completed_seconds %d
                """
                        .formatted(point.getEpochSecond());
        Disk.write(part, text.getBytes(StandardCharsets.UTF_8));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
