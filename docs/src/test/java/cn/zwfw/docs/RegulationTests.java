package cn.zwfw.docs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.testing.WrittenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Brings {@code docs/regulation.md} up to date. */
class RegulationTests {

    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Path DOCUMENT = HERE.resolve("regulation.md");

    @Test
    void everyClaimIsKeptAndWrittenDown() throws IOException {
        var requirements = Requirement.parse(Files.readAllLines(HERE.resolve("requirements.csv")));
        var citations = new Reactor(HERE.resolve("..").normalize()).citations();
        var regulation = new Regulation(requirements, citations);

        assertThat(citations).as("places with @Cites in the compiled modules").isNotEmpty();
        assertThat(regulation.faults()).isEmpty();

        new WrittenFile(DOCUMENT).holds(regulation.markdown());
    }
}
