package cn.zwfw.gateway.header;

import java.net.InetSocketAddress;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Where a request comes from: the other end of the connection, or what a proxy of ours that stands
 * there saw last.
 *
 * @param proxies addresses of the proxies in front of the gateway, in digits; none by default
 */
@ConfigurationProperties("zwfw.gateway.caller")
public record CallerAddress(@DefaultValue Set<String> proxies) {

    static final String HEADER = "X-Forwarded-For";

    private static final String UNKNOWN = "0.0.0.0";
    private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    public CallerAddress {
        proxies = Set.copyOf(proxies);
    }

    /** In digits; {@code 0.0.0.0} if it is not known. */
    public String address(ServerHttpRequest request) {
        var peer = peer(request.getRemoteAddress());
        if (!proxies.contains(peer)) {
            return peer;
        }
        // whatever stands before the last one, the proxy was told by its own caller
        var seen = String.join(",", request.getHeaders().getOrEmpty(HEADER));
        var last = seen.substring(seen.lastIndexOf(',') + 1).strip();
        return DIGITS.matcher(last).matches() ? last : peer;
    }

    private static String peer(@Nullable InetSocketAddress remote) {
        return remote == null || remote.getAddress() == null
                ? UNKNOWN
                : remote.getAddress().getHostAddress();
    }
}
