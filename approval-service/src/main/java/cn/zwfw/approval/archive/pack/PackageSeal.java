package cn.zwfw.approval.archive.pack;

import cn.zwfw.platform.citation.Cites;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one package, and how it seals: chunks in GCM, numbered, the last one marked, all of
 * them bound to the case. As no other file has the key, the number of a chunk is its nonce.
 */
@Cites(
        value = {"A17", "A18"},
        rows = {"V8", "X5"})
public final class PackageSeal {

    static final int CHUNK = 1 << 16;
    static final int TAG = 16;

    private static final Map<String, Integer> KEY_BYTES = Map.of("AES", 32, "SM4", 16);
    private static final int NONCE = 12;

    private final SecretKey key;
    private final byte[] place;

    private PackageSeal(SecretKey key, String caseNumber) {
        this.key = key;
        this.place = caseNumber.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A key that never was before.
     *
     * @param algorithm {@code AES} or {@code SM4}
     * @throws IllegalArgumentException for any other, and when no provider of the JVM offers it
     */
    public static PackageSeal fresh(String algorithm, String caseNumber, SecureRandom random) {
        var bytes = KEY_BYTES.get(algorithm);
        if (bytes == null) {
            throw new IllegalArgumentException("packages are sealed with AES or SM4");
        }
        var key = new byte[bytes];
        random.nextBytes(key);
        var seal = new PackageSeal(new SecretKeySpec(key, algorithm), caseNumber);
        seal.cipher();
        return seal;
    }

    /** The key again that {@link #text()} gave. */
    public static PackageSeal parse(String text, String caseNumber) {
        int colon = text.indexOf(':');
        var key = Base64.getDecoder().decode(text.substring(colon + 1));
        return new PackageSeal(new SecretKeySpec(key, text.substring(0, colon)), caseNumber);
    }

    /** Algorithm and key; to be sealed in its turn. */
    public String text() {
        return key.getAlgorithm() + ':' + Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** Seals what is written; the end is there once it is closed. */
    public OutputStream sealing(OutputStream out) {
        return new SealingStream(this, out);
    }

    /** Opens what was sealed; nothing is handed out that is not as it was written. */
    public InputStream opening(InputStream in) {
        return new OpeningStream(this, in);
    }

    Cipher cipher() {
        try {
            return Cipher.getInstance(key.getAlgorithm() + "/GCM/NoPadding");
        } catch (GeneralSecurityException missing) {
            throw new IllegalArgumentException(
                    "no security provider offers " + key.getAlgorithm(), missing);
        }
    }

    void begin(Cipher cipher, int mode, int chunk, boolean last) {
        var nonce = ByteBuffer.allocate(NONCE).putInt(chunk).put((byte) (last ? 1 : 0)).array();
        try {
            cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
            cipher.updateAAD(place);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the security provider takes no key", failure);
        }
    }

    @Override
    public String toString() {
        return "PackageSeal[" + key.getAlgorithm() + "]";
    }
}
