package cn.zwfw.gateway.access;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Which pages of other origins may call the API; none by default.
 *
 * @param allowedOrigins exact origins, such as `https://zwfw.lanzhou.gov.cn`; never `*`
 * @param allowedMethods HTTP methods
 * @param allowedHeaders request headers beyond the simple ones
 * @param exposedHeaders answer headers that a page may read
 * @param maxAge how long a browser may remember the permission
 */
@ConfigurationProperties("zwfw.gateway.cors")
record CorsSettings(
        List<String> allowedOrigins,
        List<String> allowedMethods,
        List<String> allowedHeaders,
        List<String> exposedHeaders,
        Duration maxAge) {

    CorsSettings {
        if (allowedOrigins.contains(CorsConfiguration.ALL)) {
            throw new IllegalArgumentException("name the allowed origins one by one, not *");
        }
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    CorsConfiguration configuration() {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(allowedOrigins);
        cors.setAllowedMethods(allowedMethods);
        cors.setAllowedHeaders(allowedHeaders);
        cors.setExposedHeaders(exposedHeaders);
        cors.setMaxAge(maxAge);
        return cors;
    }
}
