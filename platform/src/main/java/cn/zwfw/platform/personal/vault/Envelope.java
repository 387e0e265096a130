package cn.zwfw.platform.personal.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A sealed value as bytes: version, length of the key's id, the id, nonce, then what is encrypted
 * with its tag. The first three are the header; it is bound to the rest, and as values of one key
 * share it, the database can tell them by it.
 */
final class Envelope {

    private static final byte VERSION = 1;
    private static final int PREFIX = 2;
    private static final int LONGEST_ID = 16;

    private final String keyId;
    private final byte[] nonce;
    private final byte[] encrypted;

    Envelope(String keyId, byte[] nonce, byte[] encrypted) {
        this.keyId = keyId;
        this.nonce = nonce;
        this.encrypted = encrypted;
    }

    static Envelope parse(byte[] sealed) {
        int header = sealed.length < PREFIX ? PREFIX : PREFIX + sealed[1];
        int body = header + SealingKey.NONCE_BYTES;
        if (sealed.length < body + SealingKey.TAG_BYTES
                || sealed[0] != VERSION
                || sealed[1] < 1
                || sealed[1] > LONGEST_ID) {
            throw new SealBroken();
        }
        return new Envelope(
                new String(sealed, PREFIX, sealed[1], StandardCharsets.ISO_8859_1),
                Arrays.copyOfRange(sealed, header, body),
                Arrays.copyOfRange(sealed, body, sealed.length));
    }

    static byte[] header(String keyId) {
        byte[] id = keyId.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(PREFIX + id.length)
                .put(VERSION)
                .put((byte) id.length)
                .put(id)
                .array();
    }

    byte[] bytes() {
        byte[] header = header(keyId);
        return ByteBuffer.allocate(header.length + nonce.length + encrypted.length)
                .put(header)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    String keyId() {
        return keyId;
    }

    byte[] nonce() {
        return nonce;
    }

    byte[] encrypted() {
        return encrypted;
    }
}
