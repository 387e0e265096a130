package cn.zwfw.approval.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

@Cites(rows = "V3")
class MaterialMemoryTests {

    private static final Logger log = LoggerFactory.getLogger(MaterialMemoryTests.class);

    private static final long BOUND = 2_000_000;

    @TempDir Path folder = Path.of("");

    /** What this thread has ever asked of the heap. */
    static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    @Test
    void asksForTheSameMemoryHoweverLargeTheMaterial() throws IOException {
        var settings = new MaterialSettings(folder, DataSize.ofMegabytes(200), 1, null, null);
        var store =
                new FolderMaterials(
                        folder, new Intake(settings, Scanner.none(), Clock.systemUTC()));
        store.store(new Pages(1_000_000)); // classes and tables are loaded once

        for (long size : new long[] {20L << 20, 200L << 20}) {
            long before = allocated();
            long began = System.nanoTime();
            var key = store.store(new Pages(size)).key();
            long stored = System.nanoTime();
            try (var content = store.open(key)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
            long read = System.nanoTime();

            long used = allocated() - before;
            log.info(
                    "{} MB: stored at {} MB/s, read at {} MB/s, {} KB of heap",
                    size >> 20,
                    (size >> 20) * 1_000_000_000L / (stored - began),
                    (size >> 20) * 1_000_000_000L / (read - stored),
                    used >> 10);
            assertThat(key.length()).isEqualTo(size);
            assertThat(used).isLessThan(BOUND);
        }
    }

    /** A PDF of any length that is nowhere as a whole. */
    private static final class Pages extends InputStream {

        private static final byte[] HEAD = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

        private final long size;
        private final AtomicLong given = new AtomicLong();

        Pages(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            long at = given.getAndIncrement();
            return at >= size ? -1 : at < HEAD.length ? HEAD[(int) at] : (int) (at * 31 % 251);
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            long at = given.get();
            int n = (int) Math.min(length, size - at);
            if (n <= 0) {
                return -1;
            }
            for (int i = 0; i < Math.min(n, HEAD.length - at); i++) {
                bytes[from + i] = HEAD[(int) at + i];
            }
            given.addAndGet(n);
            return n;
        }
    }
}
