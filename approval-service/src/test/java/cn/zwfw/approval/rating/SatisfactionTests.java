package cn.zwfw.approval.rating;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The standard counts from the best to the worst, the national interface from 5 to 1. */
@Cites(value = "A2", rows = "V6")
class SatisfactionTests {

    @ParameterizedTest
    @CsvSource({
        "1, 非常满意, 5, false",
        "2, 满意, 4, false",
        "3, 基本满意, 3, false",
        "4, 不满意, 2, true",
        "5, 非常不满意, 1, true"
    })
    void theCodesGoFromTheBestToTheWorst(int code, String label, int national, boolean bad) {
        var level = Satisfaction.of(code).orElseThrow();

        assertThat(level.label()).isEqualTo(label);
        assertThat(level.nationalScore()).isEqualTo(national);
        assertThat(level.isBad()).isEqualTo(bad);
    }
}
