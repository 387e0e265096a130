package cn.zwfw.powerlist.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.ServiceTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever comes instead of a workbook: the answer says what to mend, and nothing is stored. */
@ServiceTest
@Cites(
        value = {"A11", "A17"},
        rows = "P11")
class HostileWorkbookTests {

    private static final String PATH =
            "/change-requests/workbooks?kind=ADD&ground=B9(8)&reason=%E7%A4%BA%E4%BE%8B";
    private static final String MASTER = "xl/worksheets/sheet1.xml";
    private static final String BOMB = "bomb";
    private static final int PLACES = 4;

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    private long before;

    @BeforeEach
    void count() {
        before = stored();
    }

    @AfterEach
    void nothingWasStored() {
        assertThat(stored()).isEqualTo(before);
    }

    static Stream<Upload> uploads() {
        return Stream.of(
                refused("nothing", () -> new byte[0], "workbook-not-a-workbook"),
                refused("text", () -> bytes("序号,名称"), "workbook-not-a-workbook"),
                refused("JSON", () -> bytes("{}"), "workbook-not-a-workbook"),
                refused(
                        "an .xls",
                        () -> new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                        "workbook-legacy-or-encrypted"),
                refused(
                        "half a workbook",
                        () -> Arrays.copyOf(good(), good().length / 2),
                        "workbook-broken"),
                refused(
                        "another zip",
                        () -> changed("", xml -> xml, "[Content_Types].xml"),
                        "workbook-not-a-workbook"),
                refused(
                        "a bomb",
                        () -> changed(MASTER, xml -> xml, BOMB),
                        "workbook-unpacks-too-large"),
                refused(
                        "entities",
                        () -> sheet(xml -> "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"),
                        "workbook-doctype"),
                refused(
                        "a sheet cut off",
                        () -> sheet(xml -> xml.substring(0, 900)),
                        "workbook-broken"),
                refused(
                        "a cell beyond the grid",
                        () -> sheet(xml -> xml.replace("r=\"A2\"", "r=\"ZZZZZZ2\"")),
                        "workbook-too-complex"),
                refused(
                        "a million rows",
                        () -> sheet(HostileWorkbookTests::million),
                        "missing-value"),
                refused(
                        "other sheets",
                        () -> Book.of(item()).without("事项").bytes(),
                        "missing-sheet"),
                refused(
                        "a hidden sheet",
                        () -> changed("xl/workbook.xml", HostileWorkbookTests::hidden, ""),
                        "hidden-sheet"),
                refused("a formula", () -> named(new Book.Formula("1+1")), "formula"),
                refused("a truth for a text", () -> named(true), "not-text"),
                refused("lost digits", () -> named(620102199001011234L), "digits-lost"),
                refused("a huge number", () -> limited(1e300), "not-whole"),
                refused("a fraction", () -> limited(2.5), "not-whole"),
                new Upload("21 MB", () -> new byte[21 << 20], 413, "http-413"));
    }

    private static Upload refused(String name, Supplier<byte[]> made, String code) {
        return new Upload(name, made, 400, code);
    }

    @ParameterizedTest
    @MethodSource("uploads")
    void isRefused(Upload upload) {
        var body = upload.bytes();
        var chinese = send(body, "zh-CN");
        assertThat(chinese.status()).as(chinese.body()).isEqualTo(upload.status());
        assertThat(chinese.type()).startsWith("application/problem+json");
        assertThat(chinese.text("detail")).matches("(?s).*\\p{IsHan}.*");
        assertThat(
                        Stream.concat(
                                chinese.json().path("errors").valueStream(),
                                Stream.of(chinese.json())))
                .extracting(problem -> problem.path("code").asString())
                .contains(upload.code());
        assertThat(chinese.json().path("errors").valueStream())
                .allSatisfy(error ->
                        assertThat(error.path("detail").asString()).matches("(?s).*\\p{IsHan}.*"));

        var english = send(body, "en");
        assertThat(english.status()).isEqualTo(chinese.status());
        assertThat(english.text("detail")).matches("[\\p{ASCII}\\h]+");
    }

    @Test
    void isRefusedByItsContentType() {
        for (var type : new String[] {"application/json", "text/csv", "application/zip"}) {
            var answer =
                    editor().send(
                                    editor().request(PATH)
                                            .setHeader("Content-Type", type)
                                            .setHeader("Idempotency-Key", "typed")
                                            .POST(BodyPublishers.ofByteArray(good())));
            assertThat(answer.status()).isEqualTo(415);
        }
    }

    /** Who sends slowly takes a place, and no connection to the database. */
    @Test
    void waitsItsTurnWhenTooManyLoadAtOnce() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < PLACES; i++) {
                slow.add(startUpload());
            }
            await().untilAsserted(() -> {
                var answer =
                        editor().received(
                                        editor().request(PATH)
                                                .setHeader("Content-Type", Api.XLSX)
                                                .setHeader("Idempotency-Key", "busy")
                                                .POST(BodyPublishers.ofByteArray(new byte[0])),
                                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.body()).contains("\"code\":\"busy\"");
            });
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
        await().untilAsserted(() -> assertThat(send(new byte[0], "en").status()).isEqualTo(400));
    }

    private Socket startUpload() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var request = editor().request(PATH).GET().build();
        var head =
                "POST %s?%s HTTP/1.1\r\nHost: a\r\nAuthorization: %s\r\nContent-Type: %s\r\nIdempotency-Key: slow\r\nContent-Length: 1000\r\n\r\nPK"
                        .formatted(
                                request.uri().getRawPath(),
                                request.uri().getRawQuery(),
                                request.headers().firstValue("Authorization").orElseThrow(),
                                Api.XLSX);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private Api.Answer send(byte[] body, String language) {
        return editor().send(
                        editor().request(PATH)
                                .setHeader("Content-Type", Api.XLSX)
                                .setHeader("Accept-Language", language)
                                .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(BodyPublishers.ofByteArray(body)));
    }

    private Api editor() {
        return Api.officer(port, Duty.EDITOR);
    }

    private long stored() {
        return database.sql("select count(*) from change_request").query(Long.class).single();
    }

    private static String item() {
        return Drafts.item(3201, "好的");
    }

    private static byte[] good() {
        return Book.of(item()).bytes();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String million(String xml) {
        var rows = new StringBuilder(60_000_000);
        for (int row = 3; row <= 1_000_000; row++) {
            rows.append("<row r=\"").append(row).append("\"><c r=\"A").append(row);
            rows.append("\"><v>").append(row).append("</v></c></row>");
        }
        return xml.replace("</sheetData>", rows + "</sheetData>");
    }

    private static String hidden(String xml) {
        return xml.replace("sheetId=\"3\"", "sheetId=\"3\" state=\"hidden\"");
    }

    private static byte[] named(Object name) {
        return Book.of(item()).put("事项", 2, "事项名称", name).bytes();
    }

    private static byte[] limited(Object limit) {
        return Book.of(item()).put("事项", 2, "法定时限", limit).bytes();
    }

    private static byte[] sheet(UnaryOperator<String> change) {
        return changed(MASTER, change, "");
    }

    /**
     * The good workbook with one of its parts changed.
     *
     * @param special a part that is left out, or {@link #BOMB} to blow up the changed one
     */
    private static byte[] changed(String part, UnaryOperator<String> change, String special) {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(good()));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(special)) {
                    continue;
                }
                var content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    zip.write(bytes(change.apply(new String(content, StandardCharsets.UTF_8))));
                    blowUp(zip, special.equals(BOMB) ? 310 : 0);
                } else {
                    zip.write(content);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void blowUp(ZipOutputStream zip, int megabytes) throws IOException {
        var blanks = bytes(" ".repeat(1_000_000));
        for (int i = 0; i < megabytes; i++) {
            zip.write(blanks);
        }
    }

    /** What is sent, and the code that must be among those of the answer. */
    record Upload(String name, Supplier<byte[]> made, int status, String code) {

        byte[] bytes() {
            return made.get();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
