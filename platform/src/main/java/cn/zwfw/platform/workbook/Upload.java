package cn.zwfw.platform.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The bytes as sent, in a temporary file only the service can read: a zip is read from its end, and
 * several sheets at once.
 */
final class Upload {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Upload() {}

    /** The file of an acceptable package; nothing is left behind when it is none. */
    static Path spooled(InputStream upload, WorkbookLimits limits) throws IOException {
        var file = Files.createTempFile("workbook-", ".xlsx");
        boolean accepted = false;
        try {
            copy(upload, file, limits.uploadBytes());
            requireZip(file);
            new PackageCheck(limits).check(file);
            accepted = true;
            return file;
        } finally {
            if (!accepted) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void copy(InputStream upload, Path file, long limit) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[65_536];
            long total = 0;
            for (int n = read(upload, buffer); n >= 0; n = read(upload, buffer)) {
                total += n;
                if (total > limit) {
                    throw new WorkbookUnreadable("too-large");
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private static int read(InputStream upload, byte[] buffer) {
        try {
            return upload.read(buffer);
        } catch (IOException e) {
            throw new WorkbookUnreadable("broken-off", e);
        }
    }

    private static void requireZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(4);
            if (Arrays.equals(head, OLE2)) {
                throw new WorkbookUnreadable("legacy-or-encrypted");
            }
            if (!Arrays.equals(head, ZIP)) {
                throw new WorkbookUnreadable("not-a-workbook");
            }
        }
    }
}
