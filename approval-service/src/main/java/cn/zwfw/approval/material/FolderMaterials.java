package cn.zwfw.approval.material;

import cn.zwfw.platform.problem.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;

/**
 * Materials in a folder, on 256 shelves by the first digits of their digest. A file is on the disk
 * before it gets its name, and the name is before it is acknowledged. It takes its place also when
 * it is there already, so handing in again mends what the disk has lost.
 */
final class FolderMaterials implements MaterialStore {

    private final Path folder;
    private final Intake intake;

    FolderMaterials(Path folder, Intake intake) {
        this.folder = folder.toAbsolutePath();
        this.intake = intake;
        // made once for all, so that no shelf is lost that another has just begun to fill
        IntStream.range(0, 256)
                .mapToObj("%02x"::formatted)
                .forEach(shelf -> make(this.folder.resolve(shelf)));
        flush(this.folder);
        if (this.folder.getParent() != null) {
            flush(this.folder.getParent());
        }
    }

    @Override
    public Stored store(InputStream body) throws IOException {
        return intake.take(body, this::keep);
    }

    private void keep(Path file, Stored material) {
        var place = place(material.key());
        try {
            force(file, StandardOpenOption.WRITE);
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            force(folder.resolve(material.key().shelf()), StandardOpenOption.READ);
        } catch (IOException e) {
            throw Intake.away(e);
        }
    }

    @Override
    public InputStream open(MaterialKey key) throws MaterialDamaged {
        try {
            return opened(key);
        } catch (NoSuchFileException e) {
            throw NotFound.of("material", key.text());
        } catch (MaterialDamaged e) {
            throw e;
        } catch (IOException e) {
            throw Intake.away(e);
        }
    }

    private InputStream opened(MaterialKey key) throws IOException {
        var file = FileChannel.open(place(key), StandardOpenOption.READ);
        if (file.size() != key.length()) {
            file.close();
            throw MaterialDamaged.length(key);
        }
        return new VerifiedStream(Channels.newInputStream(file), key);
    }

    @Override
    public void delete(MaterialKey key) {
        try {
            Files.deleteIfExists(place(key));
            force(folder.resolve(key.shelf()), StandardOpenOption.READ);
        } catch (IOException e) {
            throw Intake.away(e);
        }
    }

    private Path place(MaterialKey key) {
        return folder.resolve(key.text());
    }

    /** A folder that cannot be made is told at the start, not when the first applicant comes. */
    static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void flush(Path folder) {
        try {
            force(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
