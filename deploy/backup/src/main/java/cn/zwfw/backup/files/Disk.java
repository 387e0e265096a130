package cn.zwfw.backup.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files and folders, on the disk when a call returns. */
public final class Disk {

    static final Charset TEXT = StandardCharsets.UTF_8;
    private static final int BUFFER = 1 << 16;

    private Disk() {}

    /** How long a file is and its SHA-256 in hexadecimal digits. */
    public record Measured(long bytes, String sha256) {}

    public static Measured digest(Path file) throws IOException {
        try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
            return through(in, null);
        }
    }

    /** Copies a file that nobody changes to a name that is free. */
    public static Measured copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling(""));
        try (var in = FileChannel.open(from, StandardOpenOption.READ);
                var out =
                        FileChannel.open(
                                to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var measured = through(in, out);
            out.force(true);
            return measured;
        }
    }

    private static Measured through(FileChannel in, @Nullable FileChannel out) throws IOException {
        var digest = sha256();
        var buffer = ByteBuffer.allocate(BUFFER);
        long bytes = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            bytes += n;
            buffer.flip();
            digest.update(buffer.array(), 0, n);
            while (out != null && buffer.hasRemaining()) {
                out.write(buffer);
            }
            buffer.clear();
        }
        return new Measured(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    public static void write(Path file, byte[] content) throws IOException {
        try (var out =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            out.force(true);
        }
    }

    /** Makes the names in a folder, and in all folders of it, last. */
    public static void force(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            for (var any : all.toList()) {
                if (Files.isDirectory(any) || any.equals(root)) {
                    forceOne(any);
                }
            }
        }
    }

    /** Makes a file, or the names in one folder, last. */
    public static void forceOne(Path any) throws IOException {
        try (var channel = FileChannel.open(any, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * The regular files below a folder, with slashes, in order; none when there is no folder. What
     * goes while it is listed is left out.
     */
    public static List<String> paths(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (UncheckedIOException gone) {
            if (gone.getCause() instanceof NoSuchFileException) {
                return paths(root);
            }
            throw gone;
        }
    }

    public static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            try (var all = Files.walk(root)) {
                for (var any : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(any);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
