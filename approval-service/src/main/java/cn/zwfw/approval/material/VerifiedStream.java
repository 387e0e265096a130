package cn.zwfw.approval.material;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Content on its way out. The receiver has been told the length and takes that many bytes for the
 * whole, so the last of them are held back until the digest is known to be right.
 */
final class VerifiedStream extends InputStream {

    private final InputStream content;
    private final MaterialKey key;
    private final MessageDigest digest = Intake.sha256();
    private final AtomicLong left;

    VerifiedStream(InputStream content, MaterialKey key) {
        this.content = content;
        this.key = key;
        this.left = new AtomicLong(key.length());
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left.get() == 0) {
            return -1;
        }
        int n = content.read(bytes, from, (int) Math.min(length, left.get()));
        if (n < 0) {
            throw MaterialDamaged.length(key);
        }
        digest.update(bytes, from, n);
        if (n == left.get()) {
            verify(); // before it counts as read: who asks again is told again
        }
        left.addAndGet(-n);
        return n;
    }

    private void verify() throws IOException {
        if (content.read() >= 0) {
            throw MaterialDamaged.length(key);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(key.digest())) {
            throw MaterialDamaged.digest(key);
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
