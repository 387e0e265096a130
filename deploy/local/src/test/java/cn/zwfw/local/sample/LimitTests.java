package cn.zwfw.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTests {

    @ParameterizedTest
    @CsvSource({
        "当场, 0, WORKING_DAYS, 0",
        "20工作日, 20, WORKING_DAYS, 20",
        "90日, 90, CALENDAR_DAYS, 60",
    })
    void readsWhatAClerkWrites(String text, int length, Limit.Unit unit, int workingDays) {
        assertThat(Limit.of(text)).isEqualTo(new Limit(length, unit));
        assertThat(Limit.of(text).workingDays()).isEqualTo(workingDays);
    }
}
