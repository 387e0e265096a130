package cn.zwfw.local.client;

import cn.zwfw.local.RunFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.LocalDate;

/** Whoever runs a service of this machine, at its management port. */
public final class Operator {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String service;
    private final int port;

    /**
     * @param port where the service is managed at first; one that was replaced may be on its second
     *     ports
     */
    public Operator(String service, int port) {
        this.service = service;
        this.port = port;
    }

    /**
     * Lets the service live on from the beginning of a day.
     *
     * @throws Surprise if it does not
     */
    public void moveTo(LocalDate day) throws IOException, InterruptedException {
        send(
                HttpRequest.newBuilder(clock())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"day\": \"" + day + "\"}")));
    }

    /** Lets it live by the time that it is. */
    public void restore() throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(clock()).DELETE());
    }

    private URI clock() throws IOException {
        var managed = port + RunFolder.ofThisProcess().higher(service);
        return URI.create("http://127.0.0.1:" + managed + "/actuator/clock");
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var token = Files.readString(RunFolder.ofThisProcess().secret("management"));
        var answer =
                http.send(
                        request.header("Authorization", "Bearer " + token).build(),
                        BodyHandlers.ofString());
        new Answer(answer.statusCode(), answer.body(), "").must(200);
    }
}
