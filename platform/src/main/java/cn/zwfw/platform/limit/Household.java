package cn.zwfw.platform.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Who shares an address: one of IPv6 is one of the 2^64 that a single household is given. */
final class Household {

    private static final int NETWORK = 8;

    /** Of all that say no address: a proxy inside that is not ours may tell anything. */
    private static final String UNKNOWN = "unknown";

    private Household() {}

    /**
     * @param address in digits, as the connection or the gateway has it; a name is never looked up
     */
    static String of(String address) {
        try {
            return of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException none) {
            return UNKNOWN;
        }
    }

    private static String of(InetAddress parsed) {
        var bytes = parsed.getAddress();
        return HexFormat.of()
                .formatHex(parsed instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK) : bytes);
    }
}
