package cn.zwfw.supervision.board.live;

import cn.zwfw.platform.testing.HttpCaller;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody who listens to the live board, and what he has heard. */
final class Listening implements AutoCloseable {

    private final HttpResponse<InputStream> answer;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final AtomicBoolean ended = new AtomicBoolean();

    Listening(HttpCaller caller, @Nullable String seen) {
        var request = caller.request("/board/live").setHeader("Accept", "text/event-stream");
        if (seen != null) {
            request.setHeader("Last-Event-ID", seen);
        }
        answer = caller.received(request.GET(), BodyHandlers.ofInputStream());
        Thread.startVirtualThread(this::listen);
    }

    private void listen() {
        try (var lines =
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            var name = "";
            var id = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    comments.add(line);
                } else if (line.startsWith("event: ")) {
                    name = line.substring("event: ".length());
                } else if (line.startsWith("id: ")) {
                    id = line.substring("id: ".length());
                } else if (line.startsWith("data: ")) {
                    var data = HttpCaller.JSON.readTree(line.substring("data: ".length()));
                    heard.add(new Heard(name, id, data));
                }
            }
        } catch (IOException closed) {
            comments.add(closed.toString());
        } finally {
            ended.set(true);
        }
    }

    HttpResponse<InputStream> answer() {
        return answer;
    }

    List<Heard> heard() {
        return heard;
    }

    /** The ids of the cards that are gone. */
    List<String> gone() {
        return heard.stream()
                .filter(one -> one.name().equals("gone"))
                .map(one -> one.data().path("id").asString())
                .toList();
    }

    /** What cards are about, in the order in which they came. */
    List<String> cards() {
        return heard.stream()
                .filter(one -> one.name().equals("card"))
                .map(one -> one.data().path("name").asString())
                .toList();
    }

    /** What a client says when it comes again. */
    String last() {
        return heard.getLast().id();
    }

    int heartbeats() {
        return comments.size();
    }

    boolean isEnded() {
        return ended.get();
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Heard(String name, String id, JsonNode data) {}
}
