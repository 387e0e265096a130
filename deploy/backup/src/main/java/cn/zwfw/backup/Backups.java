package cn.zwfw.backup;

import cn.zwfw.backup.cluster.WalArchive;
import cn.zwfw.backup.files.Disk;
import cn.zwfw.backup.files.Manifest;
import cn.zwfw.backup.files.Refused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder of all backups; one command at a time works in it. */
final class Backups implements AutoCloseable {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String PART = ".part";

    private final Path folder;
    private final FileChannel lock;

    private Backups(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens the folder, which is made when it is not there.
     *
     * @throws Refused while another command works in it
     */
    static Backups open(Path given) throws IOException {
        var folder = Files.createDirectories(given.toAbsolutePath().normalize());
        var lock =
                FileChannel.open(
                        folder.resolve(".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            throw Refused.because("another backup is being taken into %s".formatted(folder));
        }
        return new Backups(folder, lock);
    }

    /** A folder that is no backup yet; what others left behind that came to no end goes. */
    Path begin(Instant at) throws IOException {
        for (var left : folders(PART)) {
            Disk.delete(left);
        }
        var part = Files.createDirectory(folder.resolve(NAME.format(at) + PART));
        Backup.protect(part);
        return part;
    }

    Path complete(Path part) throws IOException {
        var name = String.valueOf(part.getFileName());
        var done = folder.resolve(name.substring(0, name.length() - PART.length()));
        Backup.rename(part, done);
        return done;
    }

    @Nullable Path newest() throws IOException {
        var all = folders("Z");
        return all.isEmpty() ? null : all.getLast();
    }

    /** Removes all but the newest backups, and the WAL that is older than the oldest that stays. */
    void keep(int number) throws IOException {
        var all = folders("Z");
        for (var old : all.subList(0, Math.max(0, all.size() - number))) {
            // no backup any more from the first step on
            var part = folder.resolve(old.getFileName() + PART);
            Backup.rename(old, part);
            Disk.delete(part);
        }
        var left = folders("Z");
        if (!left.isEmpty()) {
            var oldest = Manifest.read(left.getFirst());
            new WalArchive(Path.of(oldest.walArchive())).forgetBefore(oldest.firstWal());
        }
    }

    private List<Path> folders(String end) throws IOException {
        var all = new ArrayList<Path>();
        try (var found = Files.newDirectoryStream(folder, "[0-9]*T*" + end)) {
            found.forEach(all::add);
        }
        return all.stream().filter(Files::isDirectory).sorted().toList();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
