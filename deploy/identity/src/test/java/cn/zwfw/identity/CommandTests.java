package cn.zwfw.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operators' command, which starts nothing without its secrets. */
class CommandTests {

    private static final Map<String, String> COMPLETE =
            Map.of(
                    "KEYCLOAK_HOME", "/nowhere",
                    "KC_DB_URL", "jdbc:postgresql://db/keycloak",
                    "KC_DB_USERNAME", "keycloak",
                    "KC_DB_PASSWORD", "secret",
                    "ZWFW_PORTAL_ORIGIN", "https://zwfw.example",
                    "ZWFW_ISSUER_SECRET", "0123456789012345678901234567890123456789",
                    "ZWFW_DISTRICT_620102_SECRET", "0123456789012345678901234567890123456789");

    @Test
    void namesEveryVariableThatIsMissing() throws Exception {
        assertThat(said(Map.of(), "start"))
                .contains("KEYCLOAK_HOME", "KC_DB_URL", "KC_DB_USERNAME", "KC_DB_PASSWORD")
                .contains("KC_HOSTNAME", "KC_HTTPS_CERTIFICATE_FILE")
                .contains("KC_HTTPS_CERTIFICATE_KEY_FILE");
        assertThat(said(Map.of(), "import"))
                .contains("ZWFW_PORTAL_ORIGIN", "ZWFW_DISTRICT_620102_SECRET");
        assertThat(said(Map.of(), "administrator")).contains("ZWFW_TEMPORARY_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KC_DB_PASSWORD", "ZWFW_DISTRICT_620102_SECRET"})
    void namesTheOneThatIsMissing(String name) throws Exception {
        var environment = new HashMap<>(COMPLETE);
        environment.remove(name);

        assertThat(said(environment, "import")).contains(name).doesNotContain("KC_DB_URL");
    }

    @Test
    void refusesASecretThatCouldBeGuessed() throws Exception {
        var environment = new HashMap<>(COMPLETE);
        environment.put("ZWFW_DISTRICT_620102_SECRET", "short");

        assertThat(said(environment, "import")).contains("ZWFW_DISTRICT_620102_SECRET");
    }

    @Test
    void saysWhereThereIsNoKeycloak() throws Exception {
        assertThat(said(COMPLETE, "import")).contains("KEYCLOAK_HOME").contains("/nowhere");
    }

    @Test
    void saysHowItIsUsed() throws Exception {
        assertThat(said(COMPLETE, "else")).contains("import", "start", "administrator");
    }

    private static String said(Map<String, String> environment, String command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder("./keycloak", command).redirectErrorStream(true);
        var path = builder.environment().getOrDefault("PATH", "");
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", path);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(1);
        return said;
    }
}
