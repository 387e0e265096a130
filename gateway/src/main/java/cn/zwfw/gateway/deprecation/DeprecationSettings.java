package cn.zwfw.gateway.deprecation;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param deprecations the paths that will go, each with {@code path}, {@code since}, and if known
 *     {@code sunset}, {@code documentation}, {@code successor}; the first that fits says it
 */
@ConfigurationProperties("zwfw.gateway")
record DeprecationSettings(@DefaultValue List<DeprecatedPath> deprecations) {

    DeprecationSettings {
        deprecations = List.copyOf(deprecations);
    }
}
