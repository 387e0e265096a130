package cn.zwfw.backup.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds. It is the last file that is written, and its own digest lies beside it.
 *
 * @param format of this file: 1
 * @param began when the command began
 * @param restorableFrom the earliest moment that can be restored
 * @param point the moment of the restore point
 * @param restorePoint its name in the WAL
 * @param lsn where it is
 * @param server PostgreSQL's version
 * @param system the cluster's identifier; its WAL fits no other
 * @param timeline of the cluster
 * @param segment bytes of a file of WAL
 * @param firstWal the file of WAL in which recovery begins
 * @param lastWal the one that holds the restore point
 * @param walArchive where later WAL is, for moments after the restore point
 * @param counts files and bytes by kind
 * @param keys names of the keys without which sealed values cannot be read; they are not in here
 * @param missing files that a row named and that were not there
 * @param files all of them but the manifest
 */
public record Manifest(
        int format,
        Instant began,
        Instant restorableFrom,
        Instant point,
        String restorePoint,
        String lsn,
        String server,
        String system,
        int timeline,
        long segment,
        String firstWal,
        String lastWal,
        String walArchive,
        Map<String, Long> counts,
        List<String> keys,
        List<String> missing,
        List<Entry> files) {

    static final String NAME = "manifest.json";
    static final String DIGEST = "manifest.json.sha256";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Writes it and its digest, on the disk when this returns. */
    public void write(Path backup) throws IOException {
        var file = backup.resolve(NAME);
        Disk.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
        Disk.write(
                backup.resolve(DIGEST),
                (Disk.digest(file).sha256() + "  " + NAME + "\n").getBytes(Disk.TEXT));
    }

    /**
     * The manifest of a backup, itself as it was written.
     *
     * @throws Refused when this is no backup, or one that did not come to its end
     */
    public static Manifest read(Path backup) throws IOException {
        var file = backup.resolve(NAME);
        var digest = backup.resolve(DIGEST);
        if (!Files.isRegularFile(file) || !Files.isRegularFile(digest)) {
            throw Refused.because("%s is no complete backup: it has no manifest".formatted(backup));
        }
        if (!Files.readString(digest).startsWith(Disk.digest(file).sha256() + " ")) {
            throw Refused.because("the backup is damaged: %s has another digest".formatted(NAME));
        }
        try {
            return JSON.readValue(file.toFile(), Manifest.class);
        } catch (JacksonException damaged) {
            throw Refused.because("the backup is damaged: %s cannot be read".formatted(NAME));
        }
    }

    /**
     * Reads every file of the backup.
     *
     * @throws Refused when one is missing, changed or too many, naming at most ten
     */
    public void check(Path backup) throws IOException {
        var wrong = new ArrayList<String>();
        Set<String> known = new HashSet<>(Set.of(NAME, DIGEST));
        for (var entry : files) {
            known.add(entry.path());
            var file = backup.resolve(entry.path());
            if (!Files.isRegularFile(file)) {
                wrong.add(entry.path() + " is missing");
            } else if (!Disk.digest(file)
                    .equals(new Disk.Measured(entry.bytes(), entry.sha256()))) {
                wrong.add(entry.path() + " has another digest");
            }
        }
        for (var path : Disk.paths(backup)) {
            if (!known.contains(path)) {
                wrong.add(path + " is not in the manifest");
            }
        }
        if (!wrong.isEmpty()) {
            throw Refused.because(
                    "the backup is damaged: %s"
                            .formatted(
                                    String.join(
                                            "; ", wrong.subList(0, Math.min(10, wrong.size())))));
        }
    }
}
