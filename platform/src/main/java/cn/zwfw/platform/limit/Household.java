package cn.zwfw.platform.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Who shares an address: one of IPv6 is one of the 2^64 that a single household is given. */
final class Household {

    private static final int NETWORK = 8;

    private Household() {}

    /**
     * @param address in digits, as the connection has it; never a name, which would be looked up
     */
    static String of(String address) {
        var parsed = InetAddress.ofLiteral(address);
        var bytes = parsed.getAddress();
        return HexFormat.of()
                .formatHex(parsed instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK) : bytes);
    }
}
