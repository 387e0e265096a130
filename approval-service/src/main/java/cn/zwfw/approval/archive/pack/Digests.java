package cn.zwfw.approval.archive.pack;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digests of a package; by the name of their algorithm, {@code SHA-256} or {@code SM3}. */
public record Digests(String algorithm) {

    public Digests {
        of(algorithm);
    }

    /** Of a whole text, in hexadecimal. */
    String of(byte[] bytes) {
        return HexFormat.of().formatHex(begun().digest(bytes));
    }

    String of(CharSequence text) {
        return of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    MessageDigest begun() {
        return of(algorithm);
    }

    DigestOutputStream along(OutputStream out) {
        return new DigestOutputStream(out, begun());
    }

    static String hex(MessageDigest ended) {
        return HexFormat.of().formatHex(ended.digest());
    }

    private static MessageDigest of(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalArgumentException("no provider makes " + algorithm, missing);
        }
    }
}
