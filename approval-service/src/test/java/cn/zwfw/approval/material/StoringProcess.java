package cn.zwfw.approval.material;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Stores one material, and is killed when the second is written as a whole but has no place yet.
 */
final class StoringProcess {

    static final byte[] FIRST = Samples.pdf(200_000, 1);
    static final byte[] SECOND = Samples.pdf(200_000, 2);
    static final MaterialKey SECOND_KEY = key(SECOND);

    private static final String WRITTEN = "written";

    private StoringProcess() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        try (var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            var store =
                    new FolderMaterials(
                            folder, Samples.intake(folder, file -> stopAtSecond(file, out)));
            out.println(store.store(new ByteArrayInputStream(FIRST)).key().text());
            store.store(new ByteArrayInputStream(SECOND));
        }
    }

    private static Optional<String> stopAtSecond(Path file, PrintStream out) {
        try {
            if (java.util.Arrays.equals(Files.readAllBytes(file), SECOND)) {
                out.println(WRITTEN);
                new CountDownLatch(1).await();
            }
            return Optional.empty();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key that was acknowledged before the end by SIGKILL. */
    static MaterialKey killedInTheMidst(Path folder) throws IOException, InterruptedException {
        var victim =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                StoringProcess.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var out =
                new BufferedReader(
                        new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            String acknowledged = "";
            var line = out.readLine();
            while (line != null && !line.equals(WRITTEN)) {
                acknowledged = line;
                line = out.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("the process ended by itself");
            }
            return MaterialKey.parse(acknowledged);
        } finally {
            victim.destroyForcibly().waitFor();
        }
    }

    private static MaterialKey key(byte[] content) {
        var digest = HexFormat.of().formatHex(Intake.sha256().digest(content));
        return new MaterialKey(digest, content.length);
    }
}
