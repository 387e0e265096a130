package cn.zwfw.platform.personal.vault;

import cn.zwfw.platform.key.Jca;
import cn.zwfw.platform.key.KeyRing;
import cn.zwfw.platform.key.KeyText;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys as they are set. One text holds algorithm and secret of a key, so that a key is one
 * environment variable or one file of a mounted secret, and no half of it can be changed alone.
 *
 * @param keys Required where personal data are kept. Keys of sealed values, by the id that is
 *     written into each of them
 * @param current Required where personal data are kept. The id of the key that seals new values
 * @param indexKey Required where personal data are kept. The key of the blind index
 * @param provider the name of the security provider to use; without one the JVM chooses
 */
@ConfigurationProperties(PersonalSettings.PREFIX)
record PersonalSettings(
        @DefaultValue Map<String, String> keys,
        @Nullable String current,
        @Nullable String indexKey,
        @Nullable String provider) {

    static final String PREFIX = "zwfw.personal";
    static final String INDEX_KEY = PREFIX + ".index-key";
    static final String PROVIDER = PREFIX + ".provider";

    /**
     * The keys of seals.
     *
     * @throws cn.zwfw.platform.setting.UnusableSetting naming the setting that is missing or wrong
     */
    KeyRing<SealingKey> ring() {
        var jca = Jca.of(PROVIDER, provider);
        return KeyRing.of(
                PREFIX,
                keys,
                current,
                KeyText.ofSeals(),
                (property, id, secret) -> {
                    var key = new SealingKey(id, secret, jca);
                    key.require(property);
                    return key;
                });
    }

    @Override
    public String toString() {
        return "PersonalSettings[keys=" + keys.keySet() + ", current=" + current + "]";
    }
}
