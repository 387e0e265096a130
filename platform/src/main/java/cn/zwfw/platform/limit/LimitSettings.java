package cn.zwfw.platform.limit;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often is often.
 *
 * @param allowances how often somebody may do what is limited, by its name such as {@code
 *     inquiries}: {@code person.times}, {@code person.within} and {@code address.…}
 */
@ConfigurationProperties("zwfw.limit")
record LimitSettings(@DefaultValue Map<String, Allowances> allowances) {

    LimitSettings {
        allowances = Map.copyOf(allowances);
    }

    /**
     * @throws IllegalStateException when nobody has set any
     */
    Allowances of(String name) {
        var found = allowances.get(name);
        if (found == null) {
            throw new IllegalStateException("zwfw.limit.allowances." + name + " is not set");
        }
        return found;
    }

    /**
     * @param person of somebody who signed in
     * @param address of everybody who calls from there: an office or a school has one for all
     */
    record Allowances(Allowance person, Allowance address) {}

    /**
     * So many times in any such time; what was spent comes back evenly.
     *
     * @param times 1 to a million
     * @param within a second to a hundred days
     */
    record Allowance(int times, Duration within) {

        private static final int MOST = 1_000_000;
        private static final Duration LEAST = Duration.ofSeconds(1);
        private static final Duration LONGEST = Duration.ofDays(100);

        Allowance {
            if (times < 1 || times > MOST) {
                throw new IllegalArgumentException("times is 1 to " + MOST);
            }
            if (within.compareTo(LEAST) < 0 || within.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("within is a second to a hundred days");
            }
        }
    }
}
