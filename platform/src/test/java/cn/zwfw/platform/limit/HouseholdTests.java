package cn.zwfw.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HouseholdTests {

    @Test
    void anAddressOfTheOldFormIsOneCaller() {
        assertThat(Household.of("10.0.0.1")).isNotEqualTo(Household.of("10.0.0.2"));
    }

    @Test
    void allOfOneNetworkOfTheNewFormAreOneCaller() {
        assertThat(Household.of("2001:db8:1:2::1"))
                .isEqualTo(Household.of("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(Household.of("2001:db8:1:3::1"));
    }

    @Test
    void aNameIsNotLookedUp() {
        assertThat(Household.of("localhost"))
                .isEqualTo(Household.of("' or '1'='1"))
                .isNotEqualTo(Household.of("127.0.0.1"));
    }
}
