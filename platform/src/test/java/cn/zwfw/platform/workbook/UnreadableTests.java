package cn.zwfw.platform.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zwfw.platform.citation.Cites;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Cites(rows = "P11")
class UnreadableTests {

    private static final WorkbookLimits SMALL =
            new WorkbookLimits(100_000, 2_000_000, 20, 1_000, 100, 100, 100);
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private Set<Path> before = Set.of();

    @BeforeEach
    void look() throws IOException {
        before = temporary();
    }

    @AfterEach
    void leavesNoFileBehind() throws IOException {
        assertThat(temporary()).isSubsetOf(before);
    }

    private static Set<Path> temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().startsWith("workbook-"))
                    .collect(Collectors.toSet());
        }
    }

    private static String refusal(byte[] upload) {
        return catchThrowableOfType(
                        WorkbookUnreadable.class,
                        () -> {
                            try (var reader = Sheets.open(upload, SMALL)) {
                                reader.forEachRemaining(group -> {});
                            }
                        })
                .code();
    }

    private static byte[] good() throws IOException {
        return Sheets.workbook(sheet -> Sheets.power(sheet, 1, 1), sheet -> {});
    }

    private static byte[] changed(String part, UnaryOperator<String> change) throws IOException {
        return Sheets.changed(good(), part, change);
    }

    @Test
    void removesTheFileWhenAllWentWell() throws IOException {
        try (var reader = Sheets.open(good(), SMALL)) {
            assertThat(temporary()).hasSizeGreaterThan(before.size());
            assertThat(reader.next().master().number()).isEqualTo(1);
        }
    }

    @Test
    void refusesWhatIsNoZip() {
        assertThat(refusal(new byte[0])).isEqualTo("not-a-workbook");
        assertThat(refusal("序号,名称".getBytes(StandardCharsets.UTF_8))).isEqualTo("not-a-workbook");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isEqualTo("legacy-or-encrypted");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0})).isEqualTo("broken");
    }

    @Test
    void refusesAZipThatIsNoWorkbook() throws IOException {
        assertThat(refusal(zip(1, "a"))).isEqualTo("not-a-workbook");
        assertThat(refusal(changed("xl/workbook.xml", xml -> "<nothing/>")))
                .isEqualTo("not-a-workbook");
    }

    @Test
    void refusesTooManyParts() throws IOException {
        assertThat(refusal(zip(21, "a"))).isEqualTo("too-many-entries");
    }

    @Test
    void refusesMoreBytesThanAllowed() {
        assertThat(refusal(new byte[100_001])).isEqualTo("too-large");
    }

    @Test
    void refusesAZipBombWhileItInflates() throws IOException {
        assertThat(refusal(zip(1, "0".repeat(3_000_000)))).isEqualTo("unpacks-too-large");
        assertThat(refusal(changed(SHEET, xml -> xml + " ".repeat(3_000_000))))
                .isEqualTo("unpacks-too-large");
    }

    @Test
    void refusesADoctypeInEveryEncoding() throws IOException {
        UnaryOperator<String> doctype = xml -> "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>";
        assertThat(refusal(changed(SHEET, doctype))).isEqualTo("doctype");
        assertThat(refusal(changed("xl/styles.xml", doctype))).isEqualTo("doctype");
        assertThat(refusal(zip(1, "<!DOCTYPE x><x/>"))).isEqualTo("doctype");
        var wide = "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE x><x/>";
        assertThat(refusal(zip(1, wide.getBytes(StandardCharsets.UTF_16BE))))
                .isIn("doctype", "broken");
    }

    @Test
    void refusesCellsBeyondTheGridAndFormulasWithoutEnd() throws IOException {
        assertThat(refusal(changed(SHEET, xml -> xml.replace("r=\"B2\"", "r=\"ZZZZZZ2\""))))
                .isEqualTo("too-complex");
        assertThat(
                        refusal(
                                changed(
                                        SHEET,
                                        xml ->
                                                xml.replace(
                                                        "</row>",
                                                        "<c><f>"
                                                                + "A".repeat(9_000)
                                                                + "</f></c></row>"))))
                .isEqualTo("too-complex");
    }

    @Test
    void refusesBrokenParts() throws IOException {
        assertThat(refusal(changed(SHEET, xml -> xml.replace("</sheetData>", ""))))
                .isEqualTo("broken");
        assertThat(refusal(changed(SHEET, xml -> xml.replace("t=\"s\"", "t=\"unknown\""))))
                .isEqualTo("broken");
    }

    @Test
    void refusesATextBeyondTheSharedOnes() throws IOException {
        UnaryOperator<String> far = xml -> xml.replaceFirst("(t=\"s\"><v>)[0-9]+", "$1999999999");
        assertThat(refusal(changed(SHEET, far))).isEqualTo("broken");
    }

    @Test
    void removesTheFileWhenTheUploadBreaksOff() {
        var upload =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }

                    @Override
                    public int read(byte[] bytes, int from, int length) throws IOException {
                        throw new IOException("gone");
                    }
                };

        assertThat(
                        catchThrowableOfType(
                                WorkbookUnreadable.class,
                                () ->
                                        WorkbookReader.open(
                                                Sheets.TEMPLATE, upload, SMALL, error -> {})))
                .hasMessage("broken-off");
    }

    private static byte[] zip(int entries, String content) throws IOException {
        return zip(entries, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(int entries, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
                new ByteArrayInputStream(content).transferTo(zip);
            }
        }
        return out.toByteArray();
    }
}
