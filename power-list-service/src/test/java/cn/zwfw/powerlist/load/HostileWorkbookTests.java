package cn.zwfw.powerlist.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zwfw.platform.access.Duty;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller.Answer;
import cn.zwfw.powerlist.Api;
import cn.zwfw.powerlist.Drafts;
import cn.zwfw.powerlist.ServiceTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
                new Upload("nothing", new byte[0], 400, "workbook-not-a-workbook"),
                new Upload("text", Tampered.bytes("序号,名称"), 400, "workbook-not-a-workbook"),
                new Upload("JSON", Tampered.bytes("{}"), 400, "workbook-not-a-workbook"),
                new Upload(
                        "an .xls",
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
                        400,
                        "workbook-legacy-or-encrypted"),
                new Upload(
                        "half a workbook",
                        Arrays.copyOf(Tampered.good(), Tampered.good().length / 2),
                        400,
                        "workbook-broken"),
                new Upload(
                        "another zip",
                        Tampered.zip("readme.txt", "a"),
                        400,
                        "workbook-not-a-workbook"),
                new Upload(
                        "a bomb",
                        Tampered.zip("bomb", "0".repeat(310_000_000)),
                        400,
                        "workbook-unpacks-too-large"),
                new Upload(
                        "a bomb for a sheet",
                        Tampered.changed(MASTER, xml -> xml + " ".repeat(310_000_000)),
                        400,
                        "workbook-unpacks-too-large"),
                new Upload(
                        "entities",
                        Tampered.changed(
                                MASTER, xml -> "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"),
                        400,
                        "workbook-doctype"),
                new Upload(
                        "a sheet cut off",
                        Tampered.changed(MASTER, xml -> xml.substring(0, 900)),
                        400,
                        "workbook-broken"),
                new Upload(
                        "a cell beyond the grid",
                        Tampered.changed(MASTER, xml -> xml.replace("r=\"A2\"", "r=\"ZZZZZZ2\"")),
                        400,
                        "workbook-too-complex"),
                new Upload(
                        "a million rows",
                        Tampered.changed(MASTER, Tampered::million),
                        400,
                        "missing-value"),
                new Upload(
                        "other sheets",
                        Book.of(item()).without("事项").bytes(),
                        400,
                        "missing-sheet"),
                new Upload(
                        "a hidden sheet",
                        Tampered.changed(
                                "xl/workbook.xml",
                                xml ->
                                        xml.replace(
                                                "sheetId=\"3\"", "sheetId=\"3\" state=\"hidden\"")),
                        400,
                        "hidden-sheet"),
                new Upload(
                        "formulas",
                        Book.of(item()).put("事项", 2, "事项名称", new Book.Formula("1+1")).bytes(),
                        400,
                        "formula"),
                new Upload(
                        "a truth for a text",
                        Book.of(item()).put("事项", 2, "事项名称", true).bytes(),
                        400,
                        "not-text"),
                new Upload(
                        "a number that lost digits",
                        Book.of(item()).put("事项", 2, "事项名称", 620102199001011234L).bytes(),
                        400,
                        "digits-lost"),
                new Upload(
                        "a huge number",
                        Book.of(item()).put("事项", 2, "法定时限", 1e300).bytes(),
                        400,
                        "not-whole"),
                new Upload(
                        "a fraction",
                        Book.of(item()).put("事项", 2, "法定时限", 2.5).bytes(),
                        400,
                        "not-whole"),
                new Upload("21 MB", new byte[21 << 20], 413, "http-413"));
    }

    @ParameterizedTest
    @MethodSource("uploads")
    void isRefused(Upload upload) {
        var chinese = send(upload.bytes(), "zh-CN");
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

        var english = send(upload.bytes(), "en");
        assertThat(english.status()).isEqualTo(chinese.status());
        assertThat(english.text("detail")).matches("[\\p{ASCII}\\h]+");
    }

    @Test
    void isRefusedByItsContentType() {
        for (var type : new String[] {"application/json", "application/zip"}) {
            assertThat(sendAs(type).status()).isEqualTo(415);
        }
    }

    /** A power item has its grounds on a sheet of their own, which one CSV cannot hold. */
    @Test
    void isNoCsvWhenItHasSeveralSheets() {
        var answer = sendAs("text/csv");
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("errors").valueStream())
                .extracting(error -> error.path("code").asString())
                .containsExactly("workbook-several-sheets");
    }

    private Answer sendAs(String type) {
        return editor().send(
                        editor().request(PATH)
                                .setHeader("Content-Type", type)
                                .setHeader("Idempotency-Key", "typed")
                                .POST(BodyPublishers.ofByteArray(Tampered.good())));
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
        socket.getOutputStream().write(head.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private Answer send(byte[] body, String language) {
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

    /** What is sent, and the code that must be among those of the answer. */
    record Upload(String name, Supplier<byte[]> content, int status, String code) {

        Upload(String name, byte[] bytes, int status, String code) {
            this(name, () -> bytes, status, code);
        }

        byte[] bytes() {
            return content.get();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
