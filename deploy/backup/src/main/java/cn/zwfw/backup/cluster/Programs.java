package cn.zwfw.backup.cluster;

import cn.zwfw.backup.files.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, of the same major version as the cluster.
 *
 * @param bin the folder with {@code pg_ctl} and {@code postgres}
 */
public record Programs(Path bin) {

    private static final String PACKED = "/postgres-linux-x86_64.txz";
    private static final int EXECUTABLE = 0100;

    /** Those that come with this command, unpacked into a folder. */
    public static Programs unpack(Path folder) throws IOException {
        try (var packed = Programs.class.getResourceAsStream(PACKED)) {
            if (packed == null) {
                throw Refused.because("no programs of PostgreSQL come for this machine");
            }
            untar(new XZInputStream(packed), folder);
        }
        return new Programs(folder.resolve("bin"));
    }

    /** Unpacks a tar file; folders and files are for their owner alone. */
    static void untar(InputStream in, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var tar = new TarArchiveInputStream(in)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("a name leads out of the folder: " + entry.getName());
                }
                write(tar, entry, file);
            }
        }
        protect(folder, "rwx------");
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            protect(file, "rwx------");
            return;
        }
        Files.createDirectories(file.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            protect(file, (entry.getMode() & EXECUTABLE) == 0 ? "rw-------" : "rwx------");
        }
    }

    private static void protect(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    /**
     * Runs {@code pg_ctl}; what it says goes to a file.
     *
     * @return its exit code
     */
    int control(Path log, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        // PostgreSQL refuses to run as root; in a namespace of its own it runs as nobody
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(bin.resolve("pg_ctl").toString());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .waitFor();
    }
}
