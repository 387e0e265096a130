package cn.zwfw.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementTokenTests {

    private static final String TOKEN = "0123456789abcdef";

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
                "Bearer 0123456789abcde",
                "Bearer 0123456789ABCDEF"
            })
    void isNotShownByAnythingElse(@Nullable String authorization) {
        assertThat(new ManagementToken(TOKEN).isShownBy(authorization)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void isShownByNobodyWhereNoneIsSet(String none) {
        var token = new ManagementToken(none);

        assertThat(token.isShownBy(null)).isFalse();
        assertThat(token.isShownBy("")).isFalse();
        assertThat(token.isShownBy("Bearer ")).isFalse();
        assertThat(token.isShownBy("Bearer " + none)).isFalse();
    }
}
