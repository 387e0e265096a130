package cn.zwfw.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A secret that is made once and that only its owner can read. */
final class PrivateFile {

    private PrivateFile() {}

    /**
     * The content of the file; if there is none, it is made and written first, whole or not at all.
     */
    static String readOrCreate(Path file, Supplier<String> make) {
        try {
            if (Files.notExists(file)) {
                Path folder = file.toAbsolutePath().getParent();
                Files.createDirectories(
                        folder,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
                // created with mode 600
                Path draft = Files.createTempFile(folder, ".new", "");
                Files.writeString(draft, make.get());
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
