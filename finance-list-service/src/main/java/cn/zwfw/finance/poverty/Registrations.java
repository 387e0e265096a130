package cn.zwfw.finance.poverty;

import cn.zwfw.platform.identifier.RegionCode;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which organs are of a region: those whose credit code was given there (its places 3 to 8). A zone
 * that the city itself gave a code has organs that were registered elsewhere.
 *
 * @param registered region → the code under which its organs are registered, where it differs
 */
@ConfigurationProperties("zwfw.poverty")
record Registrations(@DefaultValue Map<String, String> registered) {

    private static final int FROM = 2;
    private static final int TO = 8;

    Registrations {
        registered.forEach((region, code) -> {
            // a wrong code would close a region's list without a word
            var _ = new RegionCode(region);
            var _ = new RegionCode(code);
        });
        registered = Map.copyOf(registered);
    }

    boolean isOf(String organ, String region) {
        return organ.substring(FROM, TO).equals(registered.getOrDefault(region, region));
    }
}
