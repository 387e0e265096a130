package cn.zwfw.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Brings {@code docs/regulation.md} up to date, or fails where {@code CI} is set: there nobody
 * would commit it.
 */
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

        String text = regulation.markdown();
        if (System.getenv("CI") != null) {
            assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                    .as("regulation.md is stale: run ./mvnw verify and commit it")
                    .isEqualTo(text);
        }
        Files.writeString(DOCUMENT, text);
    }
}
