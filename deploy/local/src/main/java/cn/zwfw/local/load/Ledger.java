package cn.zwfw.local.load;

import cn.zwfw.local.client.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Every write that was acknowledged, a line of JSON each, on the disk before the next one. */
final class Ledger implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final @Nullable FileChannel file;
    private final Clock clock;
    private final AtomicLong writes = new AtomicLong();

    /**
     * Adds to a file, which may be there already.
     *
     * @param path none: writes are only counted
     */
    Ledger(@Nullable Path path, Clock clock) throws IOException {
        this.file =
                path == null
                        ? null
                        : FileChannel.open(
                                path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        this.clock = clock;
    }

    /** Writes down that a thing stands at least at the version of the answer. */
    void acknowledged(String service, String what, String id, Answer answer) {
        var version = answer.etag().replaceAll("[^0-9]", "");
        add(
                new Write(
                        service,
                        what,
                        id,
                        version.isEmpty() ? 1 : Long.parseLong(version),
                        answer.text("state"),
                        clock.instant().toString()));
    }

    private synchronized void add(Write write) {
        writes.incrementAndGet();
        if (file == null) {
            return;
        }
        try {
            var line = ByteBuffer.wrap(bytes(write));
            while (line.hasRemaining()) {
                file.write(line);
            }
            file.force(false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] bytes(Write write) {
        return (JSON.writeValueAsString(write) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    long writes() {
        return writes.get();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
