package cn.zwfw.platform.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What an operator sees of a process that does not start. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTests {

    /**
     * @param size 1 or more
     * @param codes of something
     */
    @ConfigurationProperties("zwfw.try")
    record Tried(@DefaultValue("1") int size, Map<Integer, Integer> codes) {

        Tried {
            if (size < 1) {
                throw new IllegalArgumentException("size is 1 or more");
            }
        }
    }

    @EnableConfigurationProperties(Tried.class)
    static class Application {}

    @Test
    void startsWithWhatIsKnown() {
        try (var started = start("--zwfw.try.size=2", "--zwfw.try.codes.1=1")) {
            assertThat(started.isRunning()).isTrue();
        }
    }

    @Test
    void namesWhatIsUnknown(CapturedOutput output) {
        assertThatThrownBy(() -> start("--zwfw.try.sice=2")).isInstanceOf(UnusableSetting.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("zwfw.try.sice is no setting of this service")
                .contains("zwfw.try.size (ZWFW_TRY_SIZE)");
    }

    @Test
    void namesWhatCannotBeReadAndDoesNotTellIt(CapturedOutput output) {
        assertThatThrownBy(() -> start("--zwfw.try.size=a-secret"));

        assertThat(output)
                .contains("zwfw.try.size cannot be read as Integer")
                .contains("Correct zwfw.try.size (ZWFW_TRY_SIZE)")
                .doesNotContain("a-secret");
    }

    @Test
    void namesWhatCannotBeReadInsideAMap(CapturedOutput output) {
        assertThatThrownBy(() -> start("--zwfw.try.codes.1=a-secret"));

        assertThat(output)
                .contains("zwfw.try.codes.1 cannot be read as")
                .contains("ZWFW_TRY_CODES_1")
                .doesNotContain("a-secret");
    }

    @Test
    void namesWhatAnotherOneRefersTo(CapturedOutput output) {
        assertThatThrownBy(() -> start("--zwfw.try.size=${zwfw.try.gone}"));

        assertThat(output)
                .contains("zwfw.try.gone is missing.")
                .contains("Correct zwfw.try.gone (ZWFW_TRY_GONE)");
    }

    @Test
    void saysWhatAnObjectWouldNotTake(CapturedOutput output) {
        assertThatThrownBy(() -> start("--zwfw.try.size=0", "--zwfw.try.codes.1=1"));

        assertThat(output).contains("zwfw.try cannot be used: size is 1 or more");
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }
}
