package cn.zwfw.platform.personal.vault;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.key.Jca;
import cn.zwfw.platform.key.KeyText;
import cn.zwfw.platform.personal.Personal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * Finds a sealed value by equality: what is the same in one field has the same 16 bytes there, and
 * other bytes in every other field, so that columns cannot be joined to find out who is who.
 */
@Cites(value = "A17", rows = "X5")
public final class BlindIndex {

    public static final int BYTES = 16;

    private final SecretKey key;
    private final Jca jca;

    private BlindIndex(SecretKey key, Jca jca) {
        this.key = key;
        this.jca = jca;
    }

    static BlindIndex of(PersonalSettings settings) {
        var key = KeyText.ofMacs().parse(PersonalSettings.INDEX_KEY, settings.indexKey());
        var jca = Jca.of(PersonalSettings.PROVIDER, settings.provider());
        try {
            jca.mac(key);
        } catch (NoSuchAlgorithmException missing) {
            throw jca.lacks(PersonalSettings.INDEX_KEY, key.getAlgorithm(), missing);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the security provider takes no index key", failure);
        }
        return new BlindIndex(key, jca);
    }

    /**
     * The index of the value in the one spelling of its kind.
     *
     * @param field such as {@code approval.applicant.id}, the same for storing and searching
     * @throws IllegalArgumentException when the value holds nothing to search by
     */
    public byte[] of(Personal value, String field) {
        String normalized = value.normalized();
        if (normalized.isEmpty() || field.isBlank()) {
            throw new IllegalArgumentException("an index is of a field and of more than nothing");
        }
        byte[] name = field.getBytes(StandardCharsets.UTF_8);
        byte[] text = normalized.getBytes(StandardCharsets.UTF_8);
        // the length keeps field and text apart
        byte[] input =
                ByteBuffer.allocate(Integer.BYTES + name.length + text.length)
                        .putInt(name.length)
                        .put(name)
                        .put(text)
                        .array();
        try {
            return Arrays.copyOf(jca.mac(key).doFinal(input), BYTES);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the security provider makes no index", failure);
        }
    }
}
