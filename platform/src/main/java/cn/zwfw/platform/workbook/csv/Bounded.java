package cn.zwfw.platform.workbook.csv;

import cn.zwfw.platform.workbook.WorkbookUnreadable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** An upload that may not be longer than so much, nor hold what is no text. */
final class Bounded extends FilterInputStream {

    private final AtomicLong left;

    Bounded(InputStream upload, long limit) {
        super(upload);
        this.left = new AtomicLong(limit);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = sent(buffer, offset, length);
        if (left.addAndGet(-Math.max(count, 0)) < 0) {
            throw new WorkbookUnreadable("too-large");
        }
        for (int i = offset; i < offset + count; i++) {
            if (buffer[i] == 0) {
                // a workbook, or UTF-16
                throw new WorkbookUnreadable("not-utf-8");
            }
        }
        return count;
    }

    private int sent(byte[] buffer, int offset, int length) {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            throw new WorkbookUnreadable("broken-off", e);
        }
    }
}
