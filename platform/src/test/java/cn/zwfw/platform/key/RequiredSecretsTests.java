package cn.zwfw.platform.key;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.setting.UnusableSetting;
import cn.zwfw.platform.testing.TestSecrets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@Cites(value = "A17", rows = "X5")
class RequiredSecretsTests {

    private static final Map<String, String> ALL =
            Map.of(
                    "spring.datasource.password", "of the database",
                    "zwfw.management.token", TestSecrets.MANAGEMENT_TOKEN,
                    "zwfw.audit.token", TestSecrets.AUDIT_TOKEN);

    @Test
    void aServiceStartsWithAllOfThem() {
        runner(ALL).run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"spring.datasource.password", "zwfw.management.token", "zwfw.audit.token"})
    void itDoesNotStartWithoutOneAndSaysWhich(String property) {
        refused(property, "", "is missing");
        refused(property, "   ", "is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zwfw.management.token", "zwfw.audit.token"})
    void aTokenIsNotShort(String property) {
        refused(property, "1234567890123456789", "is shorter than 20 characters");
    }

    @Test
    void operatorsAndAuditorsShareNoToken() {
        refused(
                "zwfw.audit.token",
                TestSecrets.MANAGEMENT_TOKEN,
                "is the same as zwfw.management.token");
    }

    private static void refused(String property, String value, String problem) {
        var settings = new HashMap<>(ALL);
        settings.put(property, value);
        runner(settings)
                .run(context ->
                        assertThat(context)
                                .getFailure()
                                .isInstanceOf(UnusableSetting.class)
                                .hasMessage(property + " " + problem));
    }

    private static ApplicationContextRunner runner(Map<String, String> settings) {
        return new ApplicationContextRunner()
                .withUserConfiguration(RequiredSecrets.class)
                .withPropertyValues(
                        settings.entrySet().stream()
                                .map(setting -> setting.getKey() + "=" + setting.getValue())
                                .toArray(String[]::new));
    }
}
