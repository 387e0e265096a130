package cn.zwfw.approval.archive.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;

/** Seals a stream chunk by chunk. A chunk waits until it is known whether it is the last. */
final class SealingStream extends OutputStream {

    private final PackageSeal seal;
    private final OutputStream out;
    private final Cipher cipher;
    private final ByteBuffer plain = ByteBuffer.allocate(PackageSeal.CHUNK);
    private final byte[] sealed = new byte[PackageSeal.CHUNK + PackageSeal.TAG];
    private final AtomicInteger chunk = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();

    SealingStream(PackageSeal seal, OutputStream out) {
        this.seal = seal;
        this.out = out;
        this.cipher = seal.cipher();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (!plain.hasRemaining()) {
                seal(false);
            }
            int n = Math.min(plain.remaining(), length - done);
            plain.put(bytes, from + done, n);
            done += n;
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (closed.compareAndSet(false, true)) {
                seal(true);
            }
        }
    }

    private void seal(boolean last) throws IOException {
        seal.begin(cipher, Cipher.ENCRYPT_MODE, chunk.getAndIncrement(), last);
        try {
            int n = cipher.doFinal(plain.array(), 0, plain.position(), sealed, 0);
            out.write(sealed, 0, n);
            plain.clear();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the security provider does not encrypt", failure);
        }
    }
}
