package cn.zwfw.approval.archive.pack;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Knows how much was written through it. */
final class CountingStream extends FilterOutputStream {

    private final AtomicLong count = new AtomicLong();

    CountingStream(OutputStream out) {
        super(out);
    }

    long count() {
        return count.get();
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        count.incrementAndGet();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        count.addAndGet(length);
    }
}
