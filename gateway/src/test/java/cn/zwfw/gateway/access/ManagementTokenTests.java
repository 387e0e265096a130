package cn.zwfw.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementTokenTests {

    private static final String TOKEN = "0123456789abcdefghij";

    @Test
    void isShownAsABearerToken() {
        assertThat(new ManagementToken(TOKEN).isShownBy("Bearer " + TOKEN)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                TOKEN,
                "Basic " + TOKEN,
                "Bearer " + TOKEN + "0",
                "Bearer 0123456789abcdefghi",
                "Bearer 0123456789ABCDEFGHIJ"
            })
    void isNotShownByAnythingElse(@Nullable String authorization) {
        assertThat(new ManagementToken(TOKEN).isShownBy(authorization)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "                        ", "0123456789abcdefghi"})
    void withoutAStrongOneNothingStarts(String weak) {
        assertThatThrownBy(() -> new ManagementToken(weak))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("zwfw.management.token");
    }
}
