package cn.zwfw.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTests {

    @TempDir Path root;

    @Test
    void findsAFileThatIsTooLong() throws IOException {
        write("Short.java", "\n".repeat(300));
        write("Long.java", "\n".repeat(301));

        assertThat(tree().longFiles()).containsExactly("Long.java has 301 lines, at most 300");
    }

    @Test
    void findsAPackageThatIsTooFull() throws IOException {
        write("full/package-info.java", "");
        for (int i = 0; i < 15; i++) {
            write("full/Type" + i + ".java", "");
        }
        assertThat(tree().crowdedPackages()).isEmpty();

        write("full/Another.java", "");

        assertThat(tree().crowdedPackages()).containsExactly("full has 16 types, at most 15");
    }

    @Test
    void findsATestTheBuildWouldNotRun() throws IOException {
        write("RightTests.java", "    @Test\n");
        write("WrongTest.java", "    @Test\n");

        assertThat(tree().unnamedTests())
                .containsExactly(
                        "WrongTest.java holds tests; end its name in Tests, Story or Properties");
    }

    @Test
    void findsLinesThatMakeTestsSlowSilentOrOld() throws IOException {
        write(
                "BadTests.java",
                """
                import org.junit.Test;
                @DirtiesContext
                @Disabled
                @Disabled("the standard is not published")
                Thread.sleep(10);
                // Thread.sleep(10);
                """);

        assertThat(tree().unwantedLines())
                .containsExactly(
                        "BadTests.java:1 uses JUnit 4",
                        "BadTests.java:2 throws the context away; clean up instead",
                        "BadTests.java:3 is disabled without a reason",
                        "BadTests.java:5 waits blindly; use Awaitility");
    }

    private SourceTree tree() {
        return new SourceTree(root);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
