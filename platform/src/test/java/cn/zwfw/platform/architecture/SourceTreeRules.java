package cn.zwfw.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The rules about files: a module's {@code ArchitectureTests} extends this and runs them over its
 * own sources.
 */
public abstract class SourceTreeRules {

    private static final SourceTree MAIN = new SourceTree(Path.of("src/main/java"));
    private static final SourceTree TEST = new SourceTree(Path.of("src/test/java"));

    @Test
    void filesAreShortEnoughToRead() {
        assertThat(MAIN.longFiles()).isEmpty();
        assertThat(TEST.longFiles()).isEmpty();
    }

    @Test
    void packagesAreSmallEnoughToKnow() {
        // a door is tried in many ways: tests of one package may be more than what they test
        assertThat(MAIN.crowdedPackages()).isEmpty();
    }

    @Test
    void testsAreNamedAsTests() {
        assertThat(TEST.unnamedTests()).isEmpty();
    }

    @Test
    void testsNeitherSleepNorHide() {
        assertThat(TEST.unwantedLines()).isEmpty();
    }
}
