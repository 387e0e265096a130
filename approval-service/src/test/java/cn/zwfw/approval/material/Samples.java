package cn.zwfw.approval.material;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Files of every kind, and how the tests take them. */
final class Samples {

    static final int LIMIT = 300_000;

    /** The standard test file of scanners, in two parts so that none takes these sources for it. */
    static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private Samples() {}

    static MaterialSettings settings(Path folder, MaterialSettings.@Nullable Clamd clamd) {
        return new MaterialSettings(folder, DataSize.ofBytes(LIMIT), 32, null, clamd);
    }

    static Intake intake(Path folder) {
        return intake(folder, Scanner.none());
    }

    static Intake intake(Path folder, Scanner scanner) {
        return new Intake(settings(folder, null), scanner, Clock.systemUTC());
    }

    /** A PDF of a size, with content of its own for every seed. */
    static byte[] pdf(int size, long seed) {
        return begun("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1), size, seed);
    }

    static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] jpeg() {
        return begun(bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0), 5_000, 1);
    }

    static byte[] png() {
        return begun(
                bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'),
                5_000,
                1);
    }

    static byte[] zip(String... parts) {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            for (var part : parts) {
                out.putNextEntry(new ZipEntry(part));
                out.write(new byte[1_000]);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.toByteArray();
    }

    static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** A body that ends in the midst, as of a sender who went away. */
    static InputStream brokenOff(byte[] content) {
        return new SequenceInputStream(
                new ByteArrayInputStream(content, 0, content.length / 2), new Gone());
    }

    private static final class Gone extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("the sender went away");
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
        }
    }

    private static byte[] begun(byte[] head, int size, long seed) {
        var content = new byte[size];
        new Random(seed).nextBytes(content);
        System.arraycopy(head, 0, content, 0, Math.min(head.length, size));
        return Arrays.copyOf(content, size);
    }
}
