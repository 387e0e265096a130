package cn.zwfw.approval.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class RatingSettingsTests {

    private static ApplicationContextRunner with(String... settings) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Bound.class)
                .withPropertyValues(settings);
    }

    @Test
    void oneDayToVerifyAndFifteenToRectifyUnlessToldOtherwise() {
        with("zwfw.rating.reasons.[SLOW_ANSWER]=答复慢")
                .run(context -> {
                    var settings = context.getBean(RatingSettings.class);
                    assertThat(settings.limits().verify()).isEqualTo(1);
                    assertThat(settings.limits().rectify()).isEqualTo(15);
                    assertThat(settings.publicFrom()).isEqualTo(5);
                    assertThat(settings.reasons()).containsEntry("SLOW_ANSWER", "答复慢");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zwfw.rating.verify-within=0",
                "zwfw.rating.verify-within=61",
                "zwfw.rating.verify-within=16",
                "zwfw.rating.rectify-within=0",
                "zwfw.rating.rectify-within=251",
                "zwfw.rating.public-from=4",
                "zwfw.rating.reasons.[slow]=慢",
                "zwfw.rating.reasons.[SLOW]="
            })
    void whatIsOutOfBoundsKeepsTheServiceFromStarting(String setting) {
        with(setting).run(context -> assertThat(context).hasFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RatingSettings.class)
    static class Bound {}
}
