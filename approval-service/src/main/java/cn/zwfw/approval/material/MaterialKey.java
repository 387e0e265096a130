package cn.zwfw.approval.material;

import java.util.regex.Pattern;

/**
 * Under what a material is kept. It follows from the content alone and says enough to know the
 * content again.
 *
 * @param digest SHA-256, 64 hexadecimal digits in lower case
 * @param length in bytes
 */
public record MaterialKey(String digest, long length) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TEXT =
            Pattern.compile("([0-9a-f]{2})/([0-9a-f]{62})-([1-9][0-9]{0,11})");

    public MaterialKey {
        if (!DIGEST.matcher(digest).matches() || length < 1) {
            throw new IllegalArgumentException("not the key of a material");
        }
    }

    /**
     * The key of a text that {@link #text()} gave.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static MaterialKey parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not the key of a material");
        }
        return new MaterialKey(parts.group(1) + parts.group(2), Long.parseLong(parts.group(3)));
    }

    /** As {@code ab/cdef…-4711}: two digits, a slash, the other digits, the length. */
    public String text() {
        return shelf() + "/" + digest.substring(2) + "-" + length;
    }

    String shelf() {
        return digest.substring(0, 2);
    }
}
