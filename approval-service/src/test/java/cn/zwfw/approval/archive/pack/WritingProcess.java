package cn.zwfw.approval.archive.pack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Writes a package, and is killed when it is written as a whole but has no name yet. */
final class WritingProcess {

    static final String WRITTEN = "written";

    private WritingProcess() {}

    public static void main(String[] arguments) throws IOException {
        new PackageFolder(Path.of(arguments[0]))
                .write(
                        Parcel.NUMBER,
                        out -> {
                            out.write(new byte[200_000]);
                            return stop();
                        });
    }

    private static String stop() {
        try (var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            out.println(WRITTEN);
            new CountDownLatch(1).await();
            return WRITTEN;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
