package cn.zwfw.platform.key;

import cn.zwfw.platform.setting.UnusableSetting;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A key as it is set: {@code BASE64}, or {@code ALGORITHM:BASE64}. */
public final class KeyText {

    private final Map<String, Integer> bytesByAlgorithm;
    private final String ordinary;

    /** The algorithms that a key may be for, each with the bytes it takes. */
    private KeyText(String ordinary, Map<String, Integer> bytesByAlgorithm) {
        this.ordinary = ordinary;
        this.bytesByAlgorithm = bytesByAlgorithm;
    }

    public static KeyText ofSeals() {
        return new KeyText("AES", Map.of("AES", 32, "SM4", 16));
    }

    /** Keys of message authentication codes. */
    public static KeyText ofMacs() {
        return new KeyText("HmacSHA256", Map.of("HmacSHA256", 32, "HmacSM3", 32));
    }

    /**
     * The key that the text says.
     *
     * @throws UnusableSetting naming the property, never its value
     */
    public SecretKeySpec parse(String property, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new UnusableSetting(property, "is missing");
        }
        int colon = value.indexOf(':');
        String algorithm = colon < 0 ? ordinary : value.substring(0, colon).strip();
        Integer length = bytesByAlgorithm.get(algorithm);
        if (length == null) {
            throw new UnusableSetting(property, "is for none of the algorithms " + names());
        }
        byte[] secret = decode(property, value.substring(colon + 1).strip());
        try {
            if (secret.length != length) {
                throw new UnusableSetting(
                        property,
                        "holds %d bytes, but a key for %s has %d"
                                .formatted(secret.length, algorithm, length));
            }
            return new SecretKeySpec(secret, algorithm);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private String names() {
        return bytesByAlgorithm.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    /** What was wrong with it is not passed on: the decoder quotes characters of the secret. */
    private static byte[] decode(String property, String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw new UnusableSetting(property, "is not base64");
        }
    }
}
