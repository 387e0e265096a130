package cn.zwfw.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallerNetworkTests {

    @Test
    void isTheAddressOfIpv4() {
        assertThat(CallerNetwork.network("192.0.2.7")).isNotEqualTo(network("192.0.2.8"));
        assertThat(CallerNetwork.network("192.0.2.7")).isEqualTo(network("::ffff:192.0.2.7"));
    }

    @Test
    void isSharedByAllThatAHouseholdHasOfIpv6() {
        assertThat(network("2001:db8:1:2::1")).isEqualTo(network("2001:DB8:1:2:ffff:0:0:9"));
        assertThat(network("2001:db8:1:2::1")).isNotEqualTo(network("2001:db8:1:3::1"));
        assertThat(network("fe80::1%eth0")).isEqualTo(network("fe80::2%eth1"));
    }

    @Test
    void looksNoNameUp() {
        assertThat(network("localhost")).isEqualTo("unknown");
    }

    private static String network(String address) {
        return CallerNetwork.network(address);
    }
}
