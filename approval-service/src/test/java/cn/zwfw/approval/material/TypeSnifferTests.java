package cn.zwfw.approval.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.problem.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A material is what its content says, whatever it was called. */
@Cites(rows = "V3")
class TypeSnifferTests {

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final Set<MaterialType> ZIPS =
            EnumSet.of(MaterialType.OFD, MaterialType.DOCX, MaterialType.XLSX);

    private final TypeSniffer sniffer = new TypeSniffer();

    @TempDir Path folder = Path.of("");

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of(MaterialType.PDF, Samples.pdf(5_000, 1)),
                Arguments.of(MaterialType.PDF, text("\u00ef\u00bb\u00bf%PDF-1.4\n")),
                Arguments.of(MaterialType.PDF, text("\r\n%PDF-1.4\n")),
                Arguments.of(MaterialType.JPEG, Samples.jpeg()),
                Arguments.of(MaterialType.PNG, Samples.png()),
                Arguments.of(MaterialType.OFD, Samples.zip("OFD.xml", "Doc_0/Document.xml")),
                Arguments.of(MaterialType.OFD, Samples.zip("Doc_0/Document.xml", "OFD.xml")),
                Arguments.of(MaterialType.DOCX, Samples.zip(CONTENT_TYPES, "word/document.xml")),
                Arguments.of(
                        MaterialType.DOCX,
                        Samples.zip("word/document.xml", "_rels/.rels", CONTENT_TYPES)),
                Arguments.of(MaterialType.XLSX, Samples.zip(CONTENT_TYPES, "xl/workbook.xml")));
    }

    @ParameterizedTest
    @MethodSource
    void taken(MaterialType type, byte[] content) throws IOException {
        assertThat(store(content).type()).isEqualTo(type);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("WPS, old Word, or with a password", ole2()),
                Arguments.of("a programme", text("MZ\u0090\0\u0003\0\0\0")),
                Arguments.of("a script", text("#!/bin/sh\nrm -rf /\n")),
                Arguments.of("a script with a PDF in it", text("#!/bin/sh\n%PDF-1.4\n")),
                Arguments.of("a programme with a PDF in it", text("MZ\u0090\0%PDF-1.4\n")),
                Arguments.of("a page", text("<html><script>alert(1)</script></html>")),
                Arguments.of("a page with a PDF in it", text("<script></script>%PDF-1.4\n")),
                Arguments.of("a drawing", text("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                Arguments.of("a GIF", text("GIF89a\1\0\1\0")),
                Arguments.of("a text", text("营业执照")),
                Arguments.of("a single byte", text("%")),
                Arguments.of("a zip of anything", Samples.zip("readme.txt")),
                Arguments.of("an empty zip", Samples.zip()),
                Arguments.of("a jar", Samples.zip("META-INF/MANIFEST.MF", "A.class")),
                Arguments.of("slides", Samples.zip(CONTENT_TYPES, "ppt/presentation.xml")),
                Arguments.of("no package", Samples.zip("word/document.xml")),
                Arguments.of(
                        "two things at once",
                        Samples.zip(CONTENT_TYPES, "word/document.xml", "OFD.xml")),
                Arguments.of(
                        "macros",
                        Samples.zip(CONTENT_TYPES, "word/document.xml", "word/vbaProject.bin")),
                Arguments.of(
                        "macros in other letters",
                        Samples.zip(CONTENT_TYPES, "xl/workbook.xml", "xl/VBAPROJECT.BIN")),
                Arguments.of("the beginning of a zip", Arrays.copyOf(Samples.zip("OFD.xml"), 60)));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String what, byte[] content) {
        var refusal = catchThrowableOfType(InvalidInput.class, () -> store(content));

        assertThat(refusal).as(what).isNotNull();
        assertThat(refusal.violations().getFirst().code()).isEqualTo("material-type-not-allowed");
    }

    @Test
    void refusesByTheFirstBytesWithoutReadingTheOthers() {
        var body = new ByteArrayInputStream(Arrays.copyOf(text("MZ"), 250_000));

        assertThat(catchThrowableOfType(InvalidInput.class, () -> folder().store(body)))
                .isNotNull();
        assertThat(body.available()).isGreaterThan(180_000);
    }

    /** Two parts of a hundred megabytes of zeros each. */
    @Test
    void doesNotExpandABomb() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.setLevel(9);
            var zeros = new byte[1 << 20];
            for (var part : new String[] {CONTENT_TYPES, "word/document.xml"}) {
                zip.putNextEntry(new ZipEntry(part));
                for (int megabyte = 0; megabyte < 100; megabyte++) {
                    zip.write(zeros);
                }
                zip.closeEntry();
            }
        }
        var before = MaterialMemoryTests.allocated();

        assertThat(store(bomb.toByteArray()).type()).isEqualTo(MaterialType.DOCX);

        assertThat(MaterialMemoryTests.allocated() - before).isLessThan(20_000_000);
    }

    @Test
    void refusesMorePartsThanADocumentHas() throws IOException {
        var file = folder.resolve("many.zip");
        Files.write(file, Samples.zip(parts(10_000)));
        assertThat(sniffer.among(ZIPS, file)).isEqualTo(MaterialType.OFD);
        Files.write(file, Samples.zip(parts(10_001)));

        assertThat(catchThrowableOfType(InvalidInput.class, () -> sniffer.among(ZIPS, file)))
                .isNotNull();
    }

    private static String[] parts(int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> n == 0 ? "OFD.xml" : "Doc_" + n)
                .toArray(String[]::new);
    }

    private MaterialStore folder() {
        return new FolderMaterials(folder, Samples.intake(folder));
    }

    private Stored store(byte[] content) throws IOException {
        return folder().store(new ByteArrayInputStream(content));
    }

    private static byte[] ole2() {
        return Arrays.copyOf(Samples.bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), 20_000);
    }

    private static byte[] text(String text) {
        return text.chars().anyMatch(c -> c > 255)
                ? text.getBytes(StandardCharsets.UTF_8)
                : text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
