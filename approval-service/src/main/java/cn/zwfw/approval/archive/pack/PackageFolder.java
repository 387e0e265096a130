package cn.zwfw.approval.archive.pack;

import cn.zwfw.platform.citation.Cites;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Sealed packages in a folder, on shelves by the last four digits of the case. A package is on the
 * disk as a whole before it gets its name, and a name is given once: nothing is ever written over.
 */
@Cites(value = "A18", rows = "V8")
public final class PackageFolder {

    private static final Pattern KEY =
            Pattern.compile("\\d\\d/\\d\\d/[0-9A-Z]{45}-[0-9a-f-]{36}\\.sealed");
    private static final String DONE = ".sealed";

    private final Path folder;

    /**
     * A folder that is made when it is not there.
     *
     * @throws UncheckedIOException when it cannot be
     */
    public PackageFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
        try {
            Files.createDirectories(this.folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a file and says its key. When it fails, or the process ends, there is no such file.
     */
    public <T> Kept<T> write(String caseNumber, Writing<T> writing) throws IOException {
        var shelf = shelf(caseNumber);
        var name = caseNumber + '-' + UUID.randomUUID();
        var part = shelf.resolve(name + ".part");
        try {
            T result;
            try (var file =
                            FileChannel.open(
                                    part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    var out = new Forced(file)) {
                result = writing.to(out);
            }
            var place = shelf.resolve(name + DONE);
            Files.createLink(place, part); // refuses when the name is taken, which a move does not
            return new Kept<>(folder.relativize(place).toString(), result);
        } finally {
            Files.deleteIfExists(part);
            force(shelf);
        }
    }

    public InputStream open(String key) throws IOException {
        return Files.newInputStream(place(key));
    }

    public void delete(String key) throws IOException {
        var place = place(key);
        if (Files.deleteIfExists(place)) {
            force(place.resolveSibling(""));
        }
    }

    /** Removes what attempts to archive the case have left behind that came to no end. */
    public void keepOnly(String caseNumber, String key) throws IOException {
        var shelf = shelf(caseNumber);
        try (var all = Files.newDirectoryStream(shelf, caseNumber + "-*")) {
            for (var file : all) {
                if (!folder.relativize(file).toString().equals(key)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path shelf(String caseNumber) throws IOException {
        int length = caseNumber.length();
        var shelf =
                folder.resolve(caseNumber.substring(length - 4, length - 2))
                        .resolve(caseNumber.substring(length - 2));
        if (!Files.isDirectory(shelf)) {
            Files.createDirectories(shelf);
            force(shelf.resolveSibling(""));
            force(folder);
        }
        return shelf;
    }

    private Path place(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not the key of a package");
        }
        return folder.resolve(key);
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** What writes a file; it may close what it is given. */
    @FunctionalInterface
    public interface Writing<T> {

        T to(OutputStream out) throws IOException;
    }

    /** A file that is kept, and what its writer said. */
    public record Kept<T>(String key, T result) {}

    /** Closing means that the disk has it. */
    private static final class Forced extends OutputStream {

        private final FileChannel file;
        private final OutputStream out;

        private Forced(FileChannel file) {
            this.file = file;
            this.out = Channels.newOutputStream(file);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            if (file.isOpen()) {
                file.force(true);
                file.close();
            }
        }
    }
}
