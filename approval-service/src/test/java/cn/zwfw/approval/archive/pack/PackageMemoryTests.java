package cn.zwfw.approval.archive.pack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Cites(rows = "V8")
class PackageMemoryTests {

    private static final Logger log = LoggerFactory.getLogger(PackageMemoryTests.class);

    /** An eighth of ten materials, whichever compiler and collector there are. */
    private static final long BOUND = 25_000_000;

    private static final int MATERIAL = 20 << 20;

    @TempDir Path path = Path.of("");

    @Test
    void asksForLittleMemoryHoweverLargeThePackage() throws IOException {
        round(1);
        long few = round(1);
        long many = round(10);

        assertThat(many).isLessThan(BOUND);
        assertThat(few).isLessThan(BOUND);
    }

    /** What writing, checking and reading a package of so many materials asks of the heap. */
    private long round(int materials) throws IOException {
        var folder = new PackageFolder(path);
        var seal = PackageSeal.fresh("AES", Parcel.NUMBER, new SecureRandom());
        long before = allocated();
        long began = System.nanoTime();
        var kept =
                folder.write(
                        Parcel.NUMBER,
                        out -> {
                            try (var writer =
                                    new PackageWriter(
                                            seal.sealing(out),
                                            Parcel.NUMBER,
                                            new Digests("SHA-256"),
                                            Parcel.canonical())) {
                                for (int at = 0; at < materials; at++) {
                                    writer.add("申请/材料/%03d.pdf".formatted(at), new Noise());
                                }
                                return writer.finish();
                            }
                        });
        long written = System.nanoTime();
        try (var in = seal.opening(folder.open(kept.key()))) {
            assertThat(new PackageCheck(Parcel.JSON).of(in, Parcel.NUMBER, kept.result()))
                    .isEmpty();
        }
        long checked = System.nanoTime();
        try (var in = seal.opening(folder.open(kept.key()))) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        long used = allocated() - before;
        long bytes = kept.result().bytes();
        log.info(
                "{} MB: written at {} MB/s, checked at {} MB/s, {} KB of heap",
                bytes >> 20,
                bytes * 1_000 / (written - began),
                bytes * 1_000 / (checked - written),
                used >> 10);
        assertThat(bytes).isGreaterThan((long) materials * MATERIAL);
        folder.delete(kept.key());
        return used;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    /** A material that is nowhere as a whole. */
    private static final class Noise extends InputStream {

        private final AtomicLong left = new AtomicLong(MATERIAL);

        @Override
        public int read() {
            return left.getAndDecrement() > 0 ? 7 : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            int n = (int) Math.min(length, left.get());
            left.addAndGet(-n);
            return n == 0 ? -1 : n;
        }
    }
}
