package cn.zwfw.gateway.allowance;

import cn.zwfw.platform.setting.UnusableSetting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often is often.
 *
 * @param client all that a program asks, for whomever
 * @param user all that somebody asks, by whatever program
 * @param address everything from an address but public reads: an office has one for all
 * @param publicReads public reads without a token from an address; memory answers many of them
 * @param leasePercent which part of an allowance an instance takes ahead, 1 to 50; at least one
 * @param leaseLasts when what was taken ahead and not spent is lost
 * @param patience how long a caller waits for the database
 * @param storeRests how long it is not asked again when it did not answer
 * @param key Required. Makes an index of who it is that nobody can turn back; 32 characters or
 *     more, the same for all instances
 */
@ConfigurationProperties("zwfw.gateway.allowances")
record AllowanceSettings(
        @NestedConfigurationProperty Allowance client,
        @NestedConfigurationProperty Allowance user,
        @NestedConfigurationProperty Allowance address,
        @NestedConfigurationProperty Allowance publicReads,
        int leasePercent,
        Duration leaseLasts,
        Duration patience,
        Duration storeRests,
        @DefaultValue("") String key) {

    private static final int SHORTEST_KEY = 32;

    AllowanceSettings {
        if (leasePercent < 1 || leasePercent > 50) {
            throw new IllegalArgumentException("lease-percent is 1 to 50");
        }
        if (key.length() < SHORTEST_KEY) {
            throw new UnusableSetting(
                    "zwfw.gateway.allowances.key", "is not set, or shorter than 32 characters");
        }
    }

    Allowance of(Counted counted) {
        return switch (counted) {
            case CLIENT -> client;
            case USER -> user;
            case ADDRESS -> address;
            case PUBLIC_READS -> publicReads;
        };
    }

    /** How many are taken ahead: no more than come back until they are lost. */
    long lease(Allowance allowance) {
        var part = (long) allowance.times() * leasePercent / 100;
        var back = allowance.times() * leaseLasts.toMillis() / allowance.within().toMillis();
        return Math.max(1, Math.min(part, back));
    }

    byte[] keyBytes() {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    /** It is printed with the settings that a start could not take. */
    @Override
    public String toString() {
        return "AllowanceSettings";
    }
}
