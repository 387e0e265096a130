package cn.zwfw.platform.testing.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook that would be taken, made into one that attacks whoever reads it. */
final class HostileWorkbooks {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    /** More than the reader lets a package hold. */
    private static final int MEGABYTES = 310;

    private HostileWorkbooks() {}

    /** By what they do; the address is one that an entity is read from. */
    static Map<String, byte[]> of(byte[] workbook, String address) throws IOException {
        var parts = parts(workbook);
        var all = new LinkedHashMap<String, byte[]>();
        all.put("an entity of this machine", with(parts, SHEET, entity("file:///etc/passwd")));
        all.put("an entity from elsewhere", with(parts, SHEET, entity(address)));
        all.put("an entity in the styles", with(parts, "xl/styles.xml", entity(address)));
        all.put("a name that climbs", with(parts, "../../../../tmp/climbed.xml", bytes("<a/>")));
        all.put("a name from the root", with(parts, "/tmp/climbed.xml", bytes("<a/>")));
        all.put("a name of another system", with(parts, "..\\climbed.xml", bytes("<a/>")));
        all.put("a bomb", bomb(parts));
        all.put("half a package", Arrays.copyOf(workbook, workbook.length / 2));
        return all;
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        var file = Files.createTempFile("workbook", ".xlsx");
        Files.write(file, workbook);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var part = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), part.readAllBytes());
                }
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    private static byte[] with(Map<String, byte[]> parts, String name, byte[] part)
            throws IOException {
        var changed = new LinkedHashMap<>(parts);
        changed.put(name, part);
        var written = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(written)) {
            write(changed, zip);
        }
        return written.toByteArray();
    }

    private static byte[] bomb(Map<String, byte[]> parts) throws IOException {
        var written = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(written)) {
            zip.setLevel(Deflater.BEST_SPEED);
            write(parts, zip);
            zip.putNextEntry(new ZipEntry("xl/bomb.bin"));
            var nothing = new byte[1 << 20];
            for (int megabyte = 0; megabyte < MEGABYTES; megabyte++) {
                zip.write(nothing);
            }
        }
        return written.toByteArray();
    }

    private static void write(Map<String, byte[]> parts, ZipOutputStream zip) throws IOException {
        for (var part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(part.getValue());
        }
    }

    private static byte[] entity(String address) {
        return bytes("<!DOCTYPE x [<!ENTITY a SYSTEM \"%s\">]><x>&a;</x>".formatted(address));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
