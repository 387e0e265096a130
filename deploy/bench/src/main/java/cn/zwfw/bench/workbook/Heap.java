package cn.zwfw.bench.workbook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Looks all the time at how much heap a service has in use, by its own metrics. */
final class Heap implements AutoCloseable {

    private static final long PAUSE_MILLIS = 100;
    private static final double MEGABYTE = 1024 * 1024;

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong most = new AtomicLong();
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest question;
    private final Thread thread;

    /**
     * Begins to look.
     *
     * @param port the service's port of management
     */
    Heap(Path run, int port) throws IOException {
        var token = Files.readString(run.resolve("secrets/management")).strip();
        this.question =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                        .header("Authorization", "Bearer " + token)
                        .build();
        this.thread = Thread.ofPlatform().daemon().start(this::look);
    }

    /** The most that was seen, in megabytes. */
    double most() {
        return most.get() / MEGABYTE;
    }

    private void look() {
        while (!over.get()) {
            try {
                var used =
                        http.send(question, BodyHandlers.ofString())
                                .body()
                                .lines()
                                .filter(line ->
                                        line.startsWith("jvm_memory_used_bytes{")
                                                && line.contains("area=\"heap\""))
                                .mapToDouble(line ->
                                        Double.parseDouble(
                                                line.substring(line.lastIndexOf(' ') + 1)))
                                .sum();
                most.accumulateAndGet((long) used, Math::max);
                Thread.sleep(PAUSE_MILLIS);
            } catch (IOException _) {
                // too busy to answer; asked again
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    @Override
    public void close() {
        over.set(true);
        thread.interrupt();
        http.close();
    }
}
