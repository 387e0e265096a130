package cn.zwfw.platform.personal.vault;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The key that seals, and those that only open what was sealed before. */
final class KeyRing {

    /** What an environment variable can name, and not a number, which would be an index there. */
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{0,15}");

    private final Map<String, SealingKey> keys;
    private final SealingKey current;

    private KeyRing(Map<String, SealingKey> keys, SealingKey current) {
        this.keys = keys;
        this.current = current;
    }

    static KeyRing of(PersonalSettings settings) {
        if (settings.keys().isEmpty()) {
            throw new UnusableSetting(PersonalSettings.KEYS, "holds no key");
        }
        var jca = Jca.of(settings.provider());
        var keys = new HashMap<String, SealingKey>();
        settings.keys().forEach((id, text) -> keys.put(id, key(id, text, jca)));
        if (settings.current() == null || settings.current().isBlank()) {
            throw new UnusableSetting(PersonalSettings.CURRENT, "is missing");
        }
        SealingKey current = keys.get(settings.current());
        if (current == null) {
            throw new UnusableSetting(
                    PersonalSettings.CURRENT,
                    "names none of the keys " + new TreeSet<>(keys.keySet()));
        }
        return new KeyRing(Map.copyOf(keys), current);
    }

    private static SealingKey key(String id, String text, Jca jca) {
        String property = PersonalSettings.KEYS + "." + id;
        if (!ID.matcher(id).matches()) {
            throw new UnusableSetting(
                    property,
                    "is no key id: at most 16 small letters and digits, the first a letter");
        }
        var key = new SealingKey(id, KeyText.ofSeals().parse(property, text), jca);
        key.require(property);
        return key;
    }

    SealingKey current() {
        return current;
    }

    @Nullable SealingKey find(String id) {
        return keys.get(id);
    }
}
