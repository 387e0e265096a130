package cn.zwfw.platform.upstream;

import cn.zwfw.platform.setting.UnusableSetting;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a district's node reaches the city's platform; without an address there is none above.
 *
 * @param url of the city's gateway; without it there is no city above, and nothing else here is
 *     looked at
 * @param tokenUri Required with {@code zwfw.upstream.url}. Where the city's issuer hands out tokens
 * @param clientId Required with {@code zwfw.upstream.url}. The client of this district's system
 * @param clientSecret Required with {@code zwfw.upstream.url}. Its secret
 * @param region Required with {@code zwfw.upstream.url}. Whose library is taken: the city's
 * @param timeout for connecting, and for each answer
 * @param longestPause how long it is left alone at most after it was away
 */
@ConfigurationProperties(UpstreamSettings.PREFIX)
record UpstreamSettings(
        @Nullable String url,
        @Nullable String tokenUri,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String region,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("1m") Duration longestPause) {

    static final String PREFIX = "zwfw.upstream";
    static final String URL = PREFIX + ".url";

    /**
     * All of it, each set.
     *
     * @throws UnusableSetting naming the first that is missing
     */
    Known known() {
        return new Known(
                set("url", url),
                set("token-uri", tokenUri),
                set("client-id", clientId),
                set("client-secret", clientSecret),
                set("region", region),
                timeout,
                longestPause);
    }

    private static String set(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new UnusableSetting(PREFIX + "." + name, "is missing");
        }
        return value;
    }

    /** Never tells the secret. */
    @Override
    public String toString() {
        return "UpstreamSettings[url=" + url + ", clientId=" + clientId + "]";
    }

    /** Settings that were looked at. */
    record Known(
            String url,
            String tokenUri,
            String clientId,
            String clientSecret,
            String region,
            Duration timeout,
            Duration longestPause) {

        @Override
        public String toString() {
            return "Known[url=" + url + ", clientId=" + clientId + "]";
        }
    }
}
