package cn.zwfw.powerlist.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.zwfw.powerlist.Drafts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks that somebody has tampered with. */
final class Tampered {

    private Tampered() {}

    static byte[] good() {
        return Book.of(item()).bytes();
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    static String million(String xml) {
        var rows = new StringBuilder(60_000_000);
        for (int row = 3; row <= 1_000_000; row++) {
            rows.append("<row r=\"").append(row).append("\"><c r=\"A").append(row);
            rows.append("\"><v>").append(row).append("</v></c></row>");
        }
        return xml.replace("</sheetData>", rows + "</sheetData>");
    }

    static byte[] zip(String name, String content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The good workbook with one of its parts changed. */
    static byte[] changed(String part, UnaryOperator<String> change) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : Book.parts(good()).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                var text = new String(entry.getValue(), UTF_8);
                zip.write(
                        entry.getKey().equals(part) ? bytes(change.apply(text)) : entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String item() {
        return Drafts.item(3201, "好的");
    }
}
