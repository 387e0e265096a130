package cn.zwfw.gateway.caller;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Who shares an address: one of IPv6 is one of the 2^64 that a single household is given. The
 * address is what the gateway itself found out, which it keeps in this header.
 */
public final class CallerNetwork {

    private static final String HEADER = "X-Forwarded-For";
    private static final int NETWORK = 8;

    private CallerNetwork() {}

    /** Its digits; the same for everybody whose address is unknown. */
    public static String of(ServerHttpRequest request) {
        var address = request.getHeaders().getFirst(HEADER);
        return address == null ? "unknown" : network(address);
    }

    /**
     * That of an address in digits, which is never looked up as a name; the same for everything
     * that is none.
     */
    public static String network(String address) {
        // of an address of the link itself, the interface does not matter
        var zone = address.indexOf('%');
        try {
            var parsed = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
            var bytes = parsed.getAddress();
            return HexFormat.of()
                    .formatHex(
                            parsed instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK) : bytes);
        } catch (IllegalArgumentException _) {
            return "unknown";
        }
    }
}
