package cn.zwfw.platform.audit.verify;

import cn.zwfw.platform.audit.chain.Anchor;
import cn.zwfw.platform.audit.chain.Batch;
import cn.zwfw.platform.audit.chain.StoredEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A trail in a file: a JSON document on each line, first whose it is, then each batch after its
 * entries, last what was not sealed yet.
 */
final class TrailFile {

    private final JsonMapper json;

    TrailFile(JsonMapper json) {
        this.json = json;
    }

    void write(String service, StoredTrail trail, PrintStream out) {
        out.println(json.writeValueAsString(new Line(service, null, null)));
        trail.forEach(
                batch -> out.println(json.writeValueAsString(new Line(null, batch, null))),
                entry -> out.println(json.writeValueAsString(new Line(null, null, entry))));
    }

    /** Anchors as {@code zwfw.audit.anchors} has them, or as read from the topic. */
    List<Anchor> anchors(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> json.readValue(line, Anchor.class))
                    .toList();
        }
    }

    Opened open(BufferedReader reader) throws IOException {
        var first = reader.readLine();
        var service = first == null ? null : json.readValue(first, Line.class).service();
        if (service == null) {
            throw new IOException("the file does not begin as an exported audit trail");
        }
        return new Opened(service, reader, json, new ArrayList<>());
    }

    /** One of the three. */
    record Line(@Nullable String service, @Nullable Batch batch, @Nullable StoredEntry entry) {}

    /**
     * A file that is being read.
     *
     * @param pending entries whose batch has not come yet; at the end, what was not sealed
     */
    record Opened(
            String service, BufferedReader reader, JsonMapper json, List<StoredEntry> pending) {

        Stream<Link> links() {
            return reader.lines()
                    .mapMulti((text, links) -> {
                        var line = json.readValue(text, Line.class);
                        if (line.entry() != null) {
                            pending.add(line.entry());
                        } else if (line.batch() != null) {
                            links.accept(new Link(line.batch(), pending));
                            pending.clear();
                        } else {
                            throw new UncheckedIOException(
                                    new IOException("neither batch nor entry"));
                        }
                    });
        }
    }
}
