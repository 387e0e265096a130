package cn.zwfw.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class VeiledTextTests {

    private static final String IDENTITY = "62010219900307123X";
    private static final String MOBILE = "13893101234";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void linesOfTextShowNoNumbersOfPeople(CapturedOutput output) {
        var application = new SpringApplication(VeiledTextTests.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var _ = application.run();
                var _ = MDC.putCloseable("traceId", TRACE)) {
            var failure =
                    new IllegalStateException(
                            "Nobody has " + IDENTITY,
                            new IllegalArgumentException("tel " + MOBILE));
            LoggerFactory.getLogger("desk").warn("{} calls from {}", IDENTITY, MOBILE, failure);
        } finally {
            LoggingSystem.get(getClass().getClassLoader()).cleanUp();
        }

        assertThat(output)
                .containsPattern("WARN.+\\[" + TRACE + "] desk +: \\*\\*\\* calls from \\*\\*\\*")
                .contains("IllegalStateException: Nobody has ***", "Caused by:", "tel ***")
                .contains("at " + VeiledTextTests.class.getName())
                .doesNotContain(IDENTITY, MOBILE);
    }
}
