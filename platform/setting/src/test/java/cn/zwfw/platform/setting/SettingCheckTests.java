package cn.zwfw.platform.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingCheckTests {

    private static final String METADATA =
            """
            {"properties": [
              {"name": "zwfw.home-region", "type": "java.lang.String", "description": "Whose."},
              {"name": "zwfw.watch.every", "type": "java.time.Duration", "defaultValue": "1s"},
              {"name": "zwfw.finance.bureaus", "type": "java.util.Map<java.lang.String,java.lang.String>"},
              {"name": "zwfw.cors.origins", "type": "java.util.List<java.lang.String>"},
              {"name": "zwfw.answers", "type": "java.util.List<%1$s$Answer>"},
              {"name": "zwfw.limits", "type": "java.util.Map<java.lang.String,%1$s$Limit>"},
              {"name": "spring.other", "type": "java.lang.String"}
            ]}
            """
                    .formatted(SettingCheckTests.class.getName());

    private static final ClassLoader HERE = SettingCheckTests.class.getClassLoader();
    private static final KnownSettings KNOWN = KnownSettings.of(Stream.of(METADATA), HERE);

    record Answer(String path, List<String> topics) {}

    record Limit(int times, Duration within) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zwfw.home-region",
                "zwfw.homeRegion",
                "zwfw.finance.bureaus.620100",
                "zwfw.finance.bureaus[620100]",
                "zwfw.cors.origins",
                "zwfw.cors.origins[0]",
                "zwfw.answers",
                "zwfw.answers[1].path",
                "zwfw.answers[1].topics[0]",
                "zwfw.limits.inquiries.times",
                "spring.nothing",
                "zwfwish"
            })
    void takesWhatIsKnown(String property) {
        assertThatCode(() -> check(Map.of(property, "1s"), Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZWFW_HOMEREGION",
                "ZWFW_HOME_REGION",
                "ZWFW_FINANCE_BUREAUS_620100",
                "ZWFW_CORS_ORIGINS_0",
                "ZWFW_ANSWERS_1_TOPICS_0",
                "ZWFW_LIMITS_INQUIRIES_WITHIN",
                "PATH"
            })
    void takesVariablesThatAreKnown(String variable) {
        assertThatCode(() -> check(Map.of(), Map.of(variable, "1s"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "zwfw.home-regoin, zwfw.home-region (ZWFW_HOMEREGION)",
        "zwfw.finance.bureus.620100, zwfw.finance.bureaus (ZWFW_FINANCE_BUREAUS)",
        "zwfw.finance.bureaus, zwfw.finance.bureaus (ZWFW_FINANCE_BUREAUS)",
        "zwfw.answers[0].pth, zwfw.answers (ZWFW_ANSWERS)",
        "zwfw.limits.inquiries.tmes, zwfw.limits (ZWFW_LIMITS)",
        "zwfw.watch.every.second, zwfw.watch.every (ZWFW_WATCH_EVERY)"
    })
    void refusesWhatNobodyReadsAndNamesTheNearest(String property, String nearest) {
        refused(Map.of(property, "1"), Map.of(), property, nearest);
    }

    @ParameterizedTest
    @CsvSource({
        "ZWFW_HOMEREGOIN, zwfw.home-region (ZWFW_HOMEREGION)",
        "ZWFW_WATCH_EVRY, zwfw.watch.every (ZWFW_WATCH_EVERY)",
        "ZWFW_FINANCE_BUREAU_620100, zwfw.finance.bureaus (ZWFW_FINANCE_BUREAUS)"
    })
    void refusesVariablesThatNobodyReads(String variable, String nearest) {
        refused(Map.of(), Map.of(variable, "1"), variable, nearest);
    }

    @Test
    void aVariableCountsAsOneOnlyInTheEnvironment() {
        assertThatCode(() -> check(Map.of("ZWFW_NOTHING", "1"), Map.of()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"soon, cannot be read as Duration", "' ', is empty"})
    void aValueThatCannotBeReadIsNamedAndNotTold(String value, String problem) {
        assertThatExceptionOfType(UnusableSetting.class)
                .isThrownBy(() -> check(Map.of(), Map.of("ZWFW_WATCH_EVERY", value)))
                .withMessage("zwfw.watch.every " + problem)
                .satisfies(failure -> {
                    var told = new UnusableSettingReport().analyze(failure, failure);
                    assertThat(told.getAction())
                            .contains("zwfw.watch.every", "ZWFW_WATCH_EVERY", "docs/settings.md");
                    assertThat(told.getDescription()).doesNotContain("soon");
                });
    }

    private static void refused(
            Map<String, Object> properties,
            Map<String, Object> variables,
            String name,
            String nearest) {
        assertThatExceptionOfType(UnusableSetting.class)
                .isThrownBy(() -> check(properties, variables))
                .withMessage(name + " is no setting of this service; the nearest is " + nearest)
                .satisfies(failure -> assertThat(failure.property()).isEqualTo(name));
    }

    private static void check(Map<String, Object> properties, Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        // what the build itself sets is none of what is tried here
        sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        sources.addFirst(
                new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        sources.addFirst(new MapPropertySource("given", properties));
        SettingCheck.check(environment, KNOWN, HERE);
    }
}
