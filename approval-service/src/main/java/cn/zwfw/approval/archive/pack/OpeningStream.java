package cn.zwfw.approval.archive.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;

/**
 * Opens a sealed stream. A file that was cut off ends in a chunk that is not marked as the last.
 */
final class OpeningStream extends InputStream {

    private final PackageSeal seal;
    private final PushbackInputStream in;
    private final Cipher cipher;
    private final byte[] sealed = new byte[PackageSeal.CHUNK + PackageSeal.TAG];
    private final ByteBuffer plain = ByteBuffer.allocate(PackageSeal.CHUNK).limit(0);
    private final AtomicInteger chunk = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    OpeningStream(PackageSeal seal, InputStream in) {
        this.seal = seal;
        this.in = new PushbackInputStream(in, 1);
        this.cipher = seal.cipher();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!plain.hasRemaining()) {
            if (over.get()) {
                return -1;
            }
            open();
        }
        int n = Math.min(length, plain.remaining());
        plain.get(bytes, from, n);
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void open() throws IOException {
        int n = in.readNBytes(sealed, 0, sealed.length);
        int next = n < sealed.length ? -1 : in.read();
        if (next >= 0) {
            in.unread(next);
        }
        boolean last = next < 0;
        if (n < PackageSeal.TAG) {
            throw new PackageDamaged(chunk.get());
        }
        seal.begin(cipher, Cipher.DECRYPT_MODE, chunk.get(), last);
        try {
            plain.clear().limit(cipher.doFinal(sealed, 0, n, plain.array(), 0));
        } catch (GeneralSecurityException altered) {
            plain.limit(0);
            throw new PackageDamaged(chunk.get());
        }
        chunk.getAndIncrement();
        over.set(last);
    }
}
