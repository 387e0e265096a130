package cn.zwfw.platform.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys of the trail: whoever writes to the database without them cannot make an entry.
 *
 * @param keys Required. The keys of codes, by the id that is written beside each code
 * @param current Required. The id of the key for new entries
 * @param digest of the chain, by its JCA name: SHA-256 or SM3
 * @param provider the name of the security provider to use; without one the JVM chooses
 */
@ConfigurationProperties(AuditSettings.PREFIX)
record AuditSettings(
        @DefaultValue Map<String, String> keys,
        @Nullable String current,
        @DefaultValue("SHA-256") String digest,
        @Nullable String provider) {

    static final String PREFIX = "zwfw.audit";
    static final String DIGEST = PREFIX + ".digest";
    static final String PROVIDER = PREFIX + ".provider";

    @Override
    public String toString() {
        return "AuditSettings[keys=" + keys.keySet() + ", current=" + current + "]";
    }
}
