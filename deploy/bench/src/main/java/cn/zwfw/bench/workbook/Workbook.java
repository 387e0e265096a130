package cn.zwfw.bench.workbook;

import cn.zwfw.local.client.Door;
import cn.zwfw.local.demo.powerlist.Power;
import cn.zwfw.local.token.Token;
import cn.zwfw.powerlist.load.ManyRows;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * A workbook of powers, read alone or loaded by the service: {@code read RUN} or {@code load RUN}.
 * Prints seconds and rows, and of a load the most heap that was in use.
 */
final class Workbook {

    /** Rows of all sheets; an item has eight: itself, its basis, its responsibility, its flow. */
    private static final int ROWS = 100_000;

    private static final int ROWS_AN_ITEM = 8;
    private static final String GATEWAY = "http://127.0.0.1:8080";

    private static final String EDITOR = "editor.620100";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Workbook() {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        var run = Path.of(arguments[1]);
        var file = run.resolve("workbook.xlsx");
        if (Files.notExists(file)) {
            write(file);
        }
        System.out.println(arguments[0].equals("read") ? read(file) : load(file, run));
    }

    private static void write(Path file) throws IOException, InterruptedException {
        var organ = new Door("power-list").organOf(EDITOR);
        var part = file.resolveSibling("workbook.part");
        try (var out = Files.newOutputStream(part)) {
            ManyRows.write(
                    out,
                    ROWS / ROWS_AN_ITEM,
                    n ->
                            new Power(organ, 3, "620198%06d".formatted(n), "兰州市示例条例")
                                    .content("批量事项" + n));
        }
        Files.move(part, file);
    }

    private static String read(Path file) throws IOException {
        long began = System.nanoTime();
        long rows = 0;
        long cells = 0;
        try (var in = Files.newInputStream(file);
                var workbook = new ReadableWorkbook(in)) {
            for (var sheet : workbook.getSheets().toList()) {
                try (var lines = sheet.openStream()) {
                    for (var line : (Iterable<Row>) lines::iterator) {
                        rows++;
                        cells += line.getCellCount();
                    }
                }
            }
        }
        return String.format(
                Locale.ROOT,
                "{\"seconds\": %.3f, \"rows\": %d, \"cells\": %d}",
                (System.nanoTime() - began) / 1e9,
                rows,
                cells);
    }

    private static String load(Path file, Path run) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        GATEWAY
                                                + "/api/power-list/v1/change-requests/workbooks?list=power-items&kind=ADD&ground="
                                                + coded("B9(8)")
                                                + "&reason="
                                                + coded("示例")))
                        .header("Authorization", "Bearer " + Token.of(EDITOR))
                        .header("Content-Type", XLSX)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofFile(file))
                        .build();
        try (var heap = new Heap(run, 9101);
                var http = HttpClient.newHttpClient()) {
            long began = System.nanoTime();
            var answer = http.send(request, BodyHandlers.ofString());
            double seconds = (System.nanoTime() - began) / 1e9;
            if (answer.statusCode() != 201) {
                throw new IOException(answer.statusCode() + ": " + answer.body());
            }
            return String.format(
                    Locale.ROOT, "{\"seconds\": %.3f, \"heap\": %.1f}", seconds, heap.most());
        }
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
