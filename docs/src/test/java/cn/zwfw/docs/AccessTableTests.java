package cn.zwfw.docs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zwfw.platform.citation.Cites;
import cn.zwfw.platform.testing.HttpCaller;
import cn.zwfw.platform.testing.attack.AccessTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that a document names is missing from the table of access, and nothing else is in it. */
@Cites(value = "A17", rows = "X5")
class AccessTableTests {

    private static final Path DOCUMENTS = Path.of("openapi");

    @Test
    void holdsTheOperationsOfAllDocumentsAndNoOthers() throws IOException {
        try (var files = Files.list(DOCUMENTS)) {
            var operations =
                    files.filter(file -> file.toString().endsWith(".json"))
                            .flatMap(AccessTableTests::operations)
                            .toList();

            assertThat(AccessTable.read().operations())
                    .containsExactlyInAnyOrderElementsOf(operations);
        }
    }

    private static Stream<String> operations(Path document) {
        try {
            var paths = HttpCaller.JSON.readTree(Files.readString(document)).path("paths");
            return paths.properties().stream()
                    .flatMap(path ->
                            path.getValue().propertyNames().stream()
                                    .map(method -> method.toUpperCase(Locale.ROOT))
                                    .map(method -> method + " " + path.getKey()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
