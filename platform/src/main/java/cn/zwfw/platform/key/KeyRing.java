package cn.zwfw.platform.key;

import cn.zwfw.platform.setting.UnusableSetting;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The key that is used for what is new, and those that only read what is older.
 *
 * @param <K> what a key can do
 */
public final class KeyRing<K> {

    /** What an environment variable can name, and not a number, which would be an index there. */
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{0,15}");

    private final Map<String, K> keys;
    private final String currentId;
    private final K current;

    private KeyRing(Map<String, K> keys, String currentId, K current) {
        this.keys = keys;
        this.currentId = currentId;
        this.current = current;
    }

    /**
     * The keys of the settings {@code PREFIX.keys.ID}, the newest named by {@code PREFIX.current}.
     *
     * @throws UnusableSetting naming the setting that is missing or cannot be used
     */
    public static <K> KeyRing<K> of(
            String prefix,
            Map<String, String> texts,
            @Nullable String current,
            KeyText form,
            Maker<K> maker) {
        var property = prefix + ".keys";
        if (texts.isEmpty()) {
            throw new UnusableSetting(property, "holds no key");
        }
        var keys = new HashMap<String, K>();
        texts.forEach((id, text) -> keys.put(id, key(property + "." + id, id, text, form, maker)));
        if (current == null || current.isBlank()) {
            throw new UnusableSetting(prefix + ".current", "is missing");
        }
        K newest = keys.get(current);
        if (newest == null) {
            throw new UnusableSetting(
                    prefix + ".current", "names none of the keys " + new TreeSet<>(keys.keySet()));
        }
        return new KeyRing<>(Map.copyOf(keys), current, newest);
    }

    private static <K> K key(
            String property, String id, String text, KeyText form, Maker<K> maker) {
        if (!ID.matcher(id).matches()) {
            throw new UnusableSetting(
                    property,
                    "is no key id: at most 16 small letters and digits, the first a letter");
        }
        return maker.make(property, id, form.parse(property, text));
    }

    public K current() {
        return current;
    }

    public String currentId() {
        return currentId;
    }

    public @Nullable K find(String id) {
        return keys.get(id);
    }

    /** Makes of a secret what can be done with it; fails at once where the JVM cannot do it. */
    @FunctionalInterface
    public interface Maker<K> {
        K make(String property, String id, SecretKey secret);
    }
}
