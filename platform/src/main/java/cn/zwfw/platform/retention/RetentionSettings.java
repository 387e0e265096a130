package cn.zwfw.platform.retention;

import java.time.Period;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long things are kept.
 *
 * @param keep for how long things are kept, by the name of the rule, {@code P3Y} or {@code 90d}
 */
@ConfigurationProperties(RetentionSettings.PREFIX)
record RetentionSettings(@DefaultValue Map<String, Period> keep) {

    static final String PREFIX = "zwfw.retention";

    static String property(String rule) {
        return PREFIX + ".keep." + rule;
    }
}
