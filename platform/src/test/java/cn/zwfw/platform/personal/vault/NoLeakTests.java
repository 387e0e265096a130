package cn.zwfw.platform.personal.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.personal.Personal;
import cn.zwfw.platform.personal.PersonalKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Neither plain text nor key is in a log line, a failure or the description of a thing. */
@Cites(
        value = {"A17", "个人信息保护法 51"},
        rows = "X5")
@ExtendWith(OutputCaptureExtension.class)
class NoLeakTests {

    private static final String PLAIN = "62010219900101123X";
    private static final String WRONG = "c2VjcmV0IG9mIGEgd3JvbmcgbGVuZ3Ro";

    @Test
    void noFailureRepeatsThePlainText() {
        var vault = TestVault.vault();
        byte[] sealed = vault.seal(PLAIN, "here");

        assertSilent(catchThrowable(() -> vault.open(sealed, "there")));
        assertSilent(catchThrowable(() -> vault.seal(PLAIN, "")));
        assertSilent(catchThrowable(() -> vault.seal(PLAIN + "\ud800", "here")));
        assertSilent(catchThrowable(() -> vault.seal(PLAIN.repeat(1 << 17), "here")));
        assertSilent(catchThrowable(() -> new Personal(PersonalKind.OTHER, PLAIN.repeat(1 << 10))));
        assertSilent(
                catchThrowable(() ->
                        TestVault.index()
                                .of(new Personal(PersonalKind.IDENTITY_NUMBER, PLAIN), "")));
    }

    @Test
    void noLogLineHoldsIt() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var lines = new ListAppender<ILoggingEvent>();
        Level before = root.getLevel();
        root.setLevel(Level.TRACE);
        root.addAppender(lines);
        lines.start();
        try {
            var value = new Personal(PersonalKind.IDENTITY_NUMBER, PLAIN);
            byte[] sealed = TestVault.vault().seal(value, "here");
            TestVault.index().of(value, "field");
            var failure = catchThrowable(() -> TestVault.vault().open(sealed, "there"));
            root.warn("not opened", failure);
            root.info("a line about {}", value);
        } finally {
            root.detachAppender(lines);
            root.setLevel(before);
        }

        assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage).isNotEmpty();
        assertThat(lines.list)
                .allSatisfy(line -> assertThat(line.getFormattedMessage()).doesNotContain(PLAIN));
    }

    @Test
    void settingsDescribeThemselvesWithoutTheirKeys() {
        var settings =
                new PersonalSettings(Map.of("k1", TestVault.K1), "k1", TestVault.INDEX_KEY, "BC");

        assertThat(settings.toString()).isEqualTo("PersonalSettings[keys=[k1], current=k1]");
        assertThat(settings.ring().current().toString()).isEqualTo("SealingKey[k1]");
    }

    @Test
    void aStartThatIsRefusedNamesThePropertyAndNotTheKey(
            CapturedOutput output, @TempDir Path secrets) throws IOException {
        // as a mounted secret of Kubernetes has them: a file for each property
        Files.writeString(secrets.resolve("zwfw.personal.keys.k1"), WRONG + "\n");
        Files.writeString(secrets.resolve("zwfw.personal.current"), "k1\n");

        var failure = catchThrowable(() -> start(secrets));

        assertSilent(failure);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("zwfw.personal.keys.k1 holds 24 bytes, but a key for AES has 32.")
                .doesNotContain(WRONG);
    }

    private static void start(Path secrets) {
        new SpringApplicationBuilder(PersonalConfiguration.class, KeySettingsTests.Keeper.class)
                .web(WebApplicationType.NONE)
                .run("--spring.config.import=configtree:" + secrets + "/")
                .close();
    }

    private static void assertSilent(Throwable failure) {
        var told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told));
        assertThat(told.toString()).isNotEmpty().doesNotContain(PLAIN, WRONG);
    }
}
