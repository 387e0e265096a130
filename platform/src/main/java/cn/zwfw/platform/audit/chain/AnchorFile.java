package cn.zwfw.platform.audit.chain;

import cn.zwfw.platform.citation.Cites;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes every anchor to a file of its own too, on a disk that whoever administers the database
 * does not reach ({@code zwfw.audit.anchors}, a folder). It goes on after its last line, so that
 * nothing is left out after a pause.
 */
@Component
@ConditionalOnProperty("zwfw.audit.anchors")
@Cites(value = "A19", rows = "X4")
class AnchorFile {

    private static final int PAGE = 500;

    /** Longer than any line: it holds one digest and one name of a service. */
    private static final int LONGEST_LINE = 2000;

    private final Trail trail;
    private final String service;
    private final Path file;
    private final JsonMapper json;

    AnchorFile(
            Trail trail,
            @Value("${spring.application.name}") String service,
            @Value("${zwfw.audit.anchors}") Path folder,
            JsonMapper json) {
        this.trail = trail;
        this.service = service;
        this.file = folder.resolve(service + ".jsonl");
        this.json = json;
    }

    @Scheduled(fixedDelayString = "${zwfw.audit.seal-every:1s}")
    void write() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                var held = channel.tryLock()) {
            if (held == null) {
                return; // another instance on this machine is writing
            }
            var end = endOfLastLine(channel);
            channel.truncate(end.place());
            channel.position(end.place());
            var more = trail.after(end.number(), PAGE);
            for (var batch : more) {
                channel.write(ByteBuffer.wrap(line(batch)));
            }
            if (!more.isEmpty()) {
                channel.force(true);
            }
        }
    }

    private byte[] line(Batch batch) {
        return (json.writeValueAsString(Anchor.of(service, batch)) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A line that a crash cut short is written again. */
    private End endOfLastLine(FileChannel channel) throws IOException {
        var from = Math.max(0, channel.size() - LONGEST_LINE);
        channel.position(from);
        var bytes = Channels.newInputStream(channel).readNBytes(LONGEST_LINE);
        // a character for each byte
        var tail = new String(bytes, StandardCharsets.ISO_8859_1);
        var end = tail.lastIndexOf('\n');
        if (end < 0) {
            return new End(0, 0);
        }
        var line = tail.substring(tail.lastIndexOf('\n', end - 1) + 1, end);
        return new End(from + end + 1, json.readValue(line, Anchor.class).number());
    }

    /** Where the last whole line ends, and the number of its batch. */
    private record End(long place, long number) {}
}
